import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beginningOf, CannotOpen, open, seal, type SealingKey } from './seal.js';

const key = (id: string): SealingKey => ({ id, key: randomBytes(32) });
const [OLD, NEW] = [key('2025'), key('2026')];

describe('a sealed secret', () => {
  it('opens for its purpose, also with a key that is no longer sealed with', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (secret, purpose) => {
        const sealed = seal(secret, purpose, OLD);
        expect(open(sealed, purpose, [NEW, OLD])).toBe(secret);
        expect(sealed.startsWith(beginningOf({ id: '2025' }))).toBe(true);
      }),
    );
  });

  it('does not tell which secrets are the same', () => {
    expect(seal('secret', 'webhook/1', NEW)).not.toBe(seal('secret', 'webhook/1', NEW));
  });

  it('opens for nothing else, without its key, or changed', () => {
    const sealed = seal('secret', 'webhook/1', NEW);
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(() => open(sealed, 'webhook/2', [NEW])).toThrow(CannotOpen);
    expect(() => open(sealed, 'webhook/1', [OLD])).toThrow(CannotOpen);
    expect(() => open(changed, 'webhook/1', [NEW])).toThrow(CannotOpen);
    expect(() => open('v1.2026.', 'webhook/1', [NEW])).toThrow(CannotOpen);
    expect(() => open('secret', 'webhook/1', [NEW])).toThrow(CannotOpen);
  });
});
