import { Webhook } from 'standardwebhooks';
import { newSecret, signed } from './signature.js';

describe('a signed delivery', () => {
  const body = '{"id":"één"}';
  const [old, present] = [newSecret(), newSecret()];

  it('is accepted by who knows either secret, and by nobody else', () => {
    const headers = { ...signed('event_1', body, new Date(), [present, old]) };
    expect(new Webhook(old).verify(body, headers)).toEqual({ id: 'één' });
    expect(new Webhook(present).verify(body, headers)).toEqual({ id: 'één' });
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
  });

  it('is not accepted when it was changed, or is old', () => {
    const headers = { ...signed('event_1', body, new Date(), [present]) };
    expect(() => new Webhook(present).verify(`${body} `, headers)).toThrow();
    expect(() => new Webhook(present).verify(body, { ...headers, 'webhook-id': 'event_2' })).toThrow();
    const yesterday = { ...signed('event_1', body, new Date(Date.now() - 86_400_000), [present]) };
    expect(() => new Webhook(present).verify(body, yesterday)).toThrow();
  });
});
