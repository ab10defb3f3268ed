import fc from 'fast-check';
import {
  askedAnew,
  conditionsAreMet,
  conditionsOf,
  conditionsStay,
  ENDORSEMENT_LEVELS,
  endorsementOf,
  newlyAsked,
  said,
  type ConcernedDomain,
  type EndorsementContext,
  type Said,
} from './endorsement.js';

const NOW = '2026-11-24T09:00:00.000Z';
const LATER = '2026-12-06T09:00:00.000Z';
const mobility: ConcernedDomain = { domainId: 'mobility', required: ['political'] };
const housing: ConcernedDomain = { domainId: 'housing', required: [] };
const asked = (...domains: ConcernedDomain[]): EndorsementContext => {
  const context = { domains, offeredText: 1, textInForce: null };
  return { ...context, ...askedAnew(context, NOW) };
};
const yes = (domainId: string, level: Said['level'] = 'political'): Said => ({
  domainId,
  level,
  state: 'given',
  reason: null,
});

describe('what domains say', () => {
  it('leaves an agreement without domains as it was', () => {
    expect(askedAnew({ offeredText: 1 }, NOW)).toEqual({});
    expect(conditionsAreMet({})).toBe(true);
  });

  it('is missing at both levels from when each is asked, about the text on offer', () => {
    expect(asked(housing).endorsements).toEqual({
      'housing/administrative': { state: 'missing', since: NOW, openSince: NOW, reason: null, text: 1 },
      'housing/political': { state: 'missing', since: NOW, openSince: NOW, reason: null, text: 1 },
    });
  });

  it('stays open while it is no, and opens anew when a yes is taken back', () => {
    const before = asked(mobility);
    const no = {
      ...before,
      ...said(before, { ...yes('mobility'), state: 'withheld', reason: 'No buses.' }, LATER),
    };
    expect(endorsementOf(no, 'mobility', 'political')).toMatchObject({ since: LATER, openSince: NOW });
    const given = { ...no, ...said(no, yes('mobility'), LATER) };
    expect(endorsementOf(given, 'mobility', 'political')).toMatchObject({ openSince: null, reason: null });
    const back = said(
      given,
      { ...yes('mobility'), state: 'withdrawn', reason: 'No means.' },
      '2027-01-01T00:00:00.000Z',
    );
    expect(back.endorsements?.['mobility/political'].openSince).toBe('2027-01-01T00:00:00.000Z');
  });

  it('is kept for domains that stay, asked of those that come, and dropped of those that go', () => {
    const before = asked(mobility, housing);
    const given = { ...before, ...said(before, yes('mobility'), LATER) };
    const agriculture = { domainId: 'agriculture', required: [] };
    const { endorsements = {} } = newlyAsked({ ...given, domains: [mobility, agriculture] }, LATER);
    expect(Object.keys(endorsements).sort()).toEqual([
      'agriculture/administrative',
      'agriculture/political',
      'mobility/administrative',
      'mobility/political',
    ]);
    expect(endorsements['mobility/political'].state).toBe('given');
    expect(endorsements['agriculture/political']).toMatchObject({ state: 'missing', since: LATER });
  });

  it('knows no domain by the name of something else', () => {
    expect(endorsementOf({ endorsements: {} }, 'constructor', 'political')).toBeUndefined();
  });
});

const domainId = fc.constantFrom('environment', 'mobility', 'housing');
const level = fc.constantFrom(...ENDORSEMENT_LEVELS);
const domains = fc.uniqueArray(fc.record({ domainId, required: fc.uniqueArray(level) }), {
  selector: (each) => each.domainId,
});
const words = fc.array(
  fc.record({
    domainId,
    level,
    state: fc.constantFrom('given' as const, 'withheld' as const, 'withdrawn' as const),
    reason: fc.constant(null),
  }),
);

describe('conditions of ratification', () => {
  it('are met exactly where the last word of every required domain at every required level is yes', () => {
    fc.assert(
      fc.property(domains, words, (named, spoken) => {
        const context = spoken.reduce<EndorsementContext>(
          (before, each) => ({ ...before, ...said(before, each, NOW) }),
          asked(...named),
        );
        const lastWord = (id: string, at: string): string | undefined =>
          spoken.findLast((each) => each.domainId === id && each.level === at)?.state;
        const missing = named.flatMap(({ domainId: id, required }) =>
          required.filter((at) => lastWord(id, at) !== 'given'),
        );
        expect(conditionsAreMet(context)).toBe(missing.length === 0);
        expect(conditionsOf(context).filter(({ isMet }) => !isMet)).toHaveLength(missing.length);
      }),
    );
  });

  it('stay where other domains come and go without one, in whatever order', () => {
    fc.assert(
      fc.property(domains, (named) => {
        const without = named.filter(({ required }) => required.length > 0).reverse();
        expect(conditionsStay({ domains: named }, without)).toBe(true);
      }),
    );
    expect(conditionsStay({ domains: [mobility] }, [housing])).toBe(false);
    expect(conditionsStay({}, [mobility])).toBe(false);
    expect(
      conditionsStay({ domains: [mobility] }, [{ domainId: 'mobility', required: ['administrative'] }]),
    ).toBe(false);
  });
});
