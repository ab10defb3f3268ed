import fc from 'fast-check';
import { liveSecrets, rotated } from './live-secrets.js';

const NOW = new Date('2026-11-29T12:00:00Z');
const hoursOn = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);
const fresh = (name: string): { name: string; until: string | null } => ({ name, until: null });
const namesAt = (secrets: readonly { name: string; until: string | null }[], at: Date): string[] =>
  liveSecrets(secrets, at).map(({ name }) => name);

describe('secrets that are rotated', () => {
  it('sign both for a while, the new one first, and then the new one alone', () => {
    const secrets = rotated([fresh('old')], fresh('new'), NOW, 24);
    expect(namesAt(secrets, hoursOn(23.9))).toEqual(['new', 'old']);
    expect(namesAt(secrets, hoursOn(24))).toEqual(['new']);
  });

  it('can be cut off at once', () => {
    expect(namesAt(rotated([fresh('old')], fresh('new'), NOW, 0), NOW)).toEqual(['new']);
  });

  it('are two at most, however often they are rotated, and the newest never ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }),
        fc.nat(200),
        (graces, later) => {
          const secrets = graces.reduce(
            (held, grace, index) => rotated(held, fresh(`${index + 1}`), hoursOn(index), grace),
            [fresh('0')],
          );
          const live = namesAt(secrets, hoursOn(graces.length + later));
          expect(secrets.length).toBeLessThanOrEqual(2);
          expect(live[0]).toBe(`${graces.length}`);
        },
      ),
    );
  });
});
