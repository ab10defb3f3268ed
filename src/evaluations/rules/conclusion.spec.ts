import fc from 'fast-check';
import { accepted, passedOn, proposed, refused, withoutParty, type Conclusion } from './conclusion.js';

const NOW = new Date('2027-06-01T09:00:00Z');
const PARTIES = ['A', 'B', 'C', 'D'] as const;
const propose = (by: string, asked: readonly string[]): Conclusion =>
  proposed({ decision: 'amend', reason: 'The path is out of reach.', proposedBy: by, asked }, NOW);

describe('a conclusion', () => {
  it('has the consent of who proposes it, and waits for the others', () => {
    expect(propose('B', ['B', 'A'])).toMatchObject({
      state: 'proposed',
      asked: ['A', 'B'],
      consents: ['B'],
      settledAt: null,
    });
  });

  it('of an agreement that binds one party only is agreed at once', () => {
    expect(propose('A', ['A'])).toMatchObject({ state: 'agreed', settledAt: NOW.toISOString() });
  });

  it('is ended by one refusal, with its reason', () => {
    expect(refused(propose('A', ['A', 'B']), 'Too soon.', NOW)).toMatchObject({
      state: 'refused',
      refusal: 'Too soon.',
    });
  });

  it('is agreed where the only one who had not consented leaves', () => {
    expect(withoutParty(propose('A', ['A', 'B']), 'B', NOW)).toMatchObject({ state: 'agreed', asked: ['A'] });
  });

  it('is not touched by who leaves after it was settled', () => {
    const agreed = accepted(propose('A', ['A', 'B']), 'B', NOW);
    expect(withoutParty(agreed, 'B', NOW)).toBe(agreed);
  });

  it('takes the consent of a successor unless all those that became one had consented', () => {
    const half = propose('A', PARTIES);
    expect(passedOn(half, ['A', 'B'], 'S', NOW)).toMatchObject({
      state: 'proposed',
      asked: ['C', 'D', 'S'],
      consents: [],
      proposedBy: 'S',
    });
    expect(passedOn(accepted(half, 'B', NOW), ['A', 'B'], 'S', NOW)).toMatchObject({ consents: ['S'] });
  });

  it('asks a party that takes others in once', () => {
    expect(passedOn(propose('A', ['A', 'B']), ['B'], 'A', NOW)).toMatchObject({ asked: ['A'], consents: [] });
  });

  /** What happens to a proposal: a party consents, leaves, or is succeeded by one of its name with a prime. */
  const step = fc.record({
    what: fc.constantFrom('accept' as const, 'leave' as const, 'succeed' as const),
    who: fc.constantFrom(...PARTIES),
  });

  it('is agreed exactly when everybody who is asked has consented, whatever happened on the way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTIES), fc.array(step, { maxLength: 12 }), (by, steps) => {
        let conclusion = propose(by, PARTIES);
        // The oracle: who stands where, by the name that it has now.
        const names = new Map<string, string>(PARTIES.map((id) => [id, id]));
        const asked = new Set<string>(PARTIES);
        const consents = new Set<string>([by]);
        let agreed = false;
        for (const { what, who } of steps) {
          if (agreed) break;
          const now = names.get(who) ?? who;
          if (what === 'accept' && asked.has(now)) {
            conclusion = accepted(conclusion, now, NOW);
            consents.add(now);
          } else if (what === 'leave') {
            conclusion = withoutParty(conclusion, now, NOW);
            asked.delete(now);
            consents.delete(now);
          } else if (what === 'succeed') {
            const next = `${now}’`;
            conclusion = passedOn(conclusion, [now], next, NOW);
            names.set(who, next);
            if (asked.delete(now)) asked.add(next);
            if (consents.delete(now)) consents.add(next);
          }
          agreed = asked.size > 0 && [...asked].every((id) => consents.has(id));
        }
        expect(conclusion.state).toBe(agreed ? 'agreed' : 'proposed');
        expect(conclusion.asked).toEqual([...asked].sort());
        expect(conclusion.consents).toEqual([...consents].sort());
      }),
    );
  });
});
