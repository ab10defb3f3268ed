import { consents } from './consent.js';

describe('a receiver', () => {
  it.each([
    ['akkoord.example', true],
    ['*', true],
    ['other.example, Akkoord.Example', true],
    ['other.example', false],
    ['sub.akkoord.example', false],
    ['', false],
    [undefined, false],
  ])('that allows %p consents: %p', (allowed, consented) => {
    expect(consents(allowed, 'akkoord.example')).toBe(consented);
  });
});
