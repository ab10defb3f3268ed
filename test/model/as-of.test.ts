import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { NonFollowers } from '../../src/amendments/rules/consent.js';
import { dateAfter, endOfDate } from '../../src/common/time/terms.js';
import { pastOf, type Past } from '../../src/workflow/core/as-of/as-of.js';
import { textSpellAt, type TextSpell } from '../../src/workflow/core/as-of/text-spell.js';
import { timelineOf } from '../../src/workflow/core/as-of/timeline.js';
import { stateName } from '../../src/workflow/core/instance.js';
import { KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import { CURRENT } from '../../src/workflow/processes.js';
import { amendmentMoves } from './moves/amendment.js';
import { councilMoves } from './moves/council.js';
import { dealMoves } from './moves/deal.js';
import {
  boundTextIn,
  contextOf,
  councilOf,
  dayOf,
  firstDeadline,
  isBound,
  offered,
  type Outline,
  paperAgreement,
  type PaperAgreement,
  partyOf,
  processesOf,
  stateOf,
} from './paper-agreement.js';
import { possible } from './shortest-paths.js';

jest.setTimeout(180_000);

const PARTIES = [KORTRIJK, MENEN, WAREGEM];
const MOVES = [
  ...dealMoves(PARTIES),
  ...PARTIES.flatMap(councilMoves),
  ...amendmentMoves(PARTIES, KORTRIJK, 2),
];
const ROLES = PARTIES.map((organisationId, index) => ({
  organisationId,
  role: index === 0 ? ('lead' as const) : ('party' as const),
}));
const WAY_INTO_FORCE = [
  `ADD_TEXT by ${KORTRIJK}`,
  `ADD_COMMITMENT by ${KORTRIJK}`,
  `SUBMIT by ${KORTRIJK}`,
  ...PARTIES.map((party) => `ACCEPT_TEXT by ${party}`),
  ...PARTIES.map((party) => `APPROVE for ${party}`),
  'ADD_TEXT once the last is in force',
  `AMEND by ${KORTRIJK}`,
];

const PROCESSES = processesOf(CURRENT.deal);
const outline: fc.Arbitrary<Outline> = fc.record({
  process: fc.constant(CURRENT.deal),
  parties: fc.constant(PARTIES),
  rule: fc.constantFrom<Outline['rule']>({ type: 'unanimity' }, { type: 'count', min: 2 }),
  months: fc.constantFrom(null, 16),
  nonFollowers: fc.constantFrom<NonFollowers>('must-follow', 'stay-bound'),
});
const story = fc.record({
  outline,
  far: fc.constantFrom(3, 6, 7, 9, 11, 11),
  /** Which of the moves that can be taken, and how many days later. */
  choices: fc.array(fc.record({ number: fc.nat(10_000), days: fc.constantFrom(1, 1, 3, 40, 200) }), {
    minLength: 5,
    maxLength: 20,
  }),
});

type Life = typeof story extends fc.Arbitrary<infer T> ? T : never;

/** Days pass: each deadline that runs out on the way does so when it is due, or at once where that is past. */
function daysLater(deal: PaperAgreement, days: number): PaperAgreement {
  const until = new Date(deal.now.getTime() + days * 86_400_000);
  let after = deal;
  for (let next = firstDeadline(after); next !== undefined && next.at <= until; next = firstDeadline(after)) {
    const now = next.at > after.now ? next.at : after.now;
    const then = offered({ ...after, now }, next.offer);
    if (then === undefined) throw new Error(`${next.offer.event.type} is refused`);
    after = then;
  }
  return { ...after, now: until };
}

/** The deal after each thing that happened to it, one a day at most. */
function told({ outline: how, far, choices }: Life): PaperAgreement[] {
  const deals = [paperAgreement(how, new Date(TODAY))];
  const last = (): PaperAgreement => deals[deals.length - 1];
  const take = (name: string | number, days: number): void => {
    const deal = daysLater(last(), days);
    const moves = possible(deal, MOVES).filter(({ step }) => step !== 'wait');
    const taken =
      typeof name === 'number'
        ? moves.at(name % Math.max(1, moves.length))
        : moves.find(({ step }) => step !== 'wait' && step.name === name);
    deals.push(daysLater(taken?.after ?? deal, 0));
  };
  for (const name of WAY_INTO_FORCE.slice(0, far)) take(name, 1);
  for (const { number, days } of choices) take(number, days);
  return deals;
}

/** What is the same of a deal on paper and of its past. */
function drawn(deal: PaperAgreement): object {
  const isDraft = stateOf(deal).startsWith('drafting');
  return {
    state: stateOf(deal),
    tally: contextOf(deal).tally,
    context: contextOf(deal),
    deadlines: deal.is.deadlines,
    publicSince: deal.is.publicSince,
    happenedUpTo: deal.entries.length,
    parties: isDraft
      ? null
      : PARTIES.map((id) => {
          const { state, ...context } = councilOf(deal, id) ?? {};
          return [partyOf(deal, id), state, context];
        }),
  };
}

/** The deal as it was at the end of a day. */
function lastOn(deals: readonly PaperAgreement[], day: string): PaperAgreement {
  return deals.findLast((deal) => dayOf(deal) === day) ?? deals[0];
}

/** The text in force, or the one that binds a party; null where none does. */
function textOnPaper(deal: PaperAgreement, party: string | undefined): number | null {
  if (!stateOf(deal).startsWith('monitoring')) return null;
  if (party === undefined) return contextOf(deal).textInForce;
  return isBound(deal, party) ? boundTextIn(deal, party) : null;
}

function read(past: Past | undefined): object {
  if (past === undefined) throw new Error('It had not begun');
  return {
    state: stateName(past.is.agreement.value),
    tally: past.tally,
    context: past.context,
    deadlines: past.is.deadlines,
    publicSince: past.is.publicSince,
    happenedUpTo: past.happenedUpTo,
    parties:
      past.parties?.map(
        ({
          council,
          organisationId: _,
          role: _role,
          bound: _bound,
          askedAbout: _asked,
          boundTextVersion: _text,
          ...part
        }) => [part, council?.state, council?.context ?? {}],
      ) ?? null,
  };
}

describe('the past of a deal to which anything happened', () => {
  it('by what was known after an entry is what was stored right after it', () => {
    fc.assert(
      fc.property(story, (life) => {
        const deals = told(life);
        const timeline = timelineOf(deals[deals.length - 1].entries, PROCESSES);
        for (const deal of deals) {
          const knownAt = new Date(deal.entries[deal.entries.length - 1].at);
          expect(read(pastOf(timeline, { asOf: null, knownAt }, ROLES))).toEqual(drawn(deal));
          expect(read(pastOf(timeline, { asOf: null, knownAt: deal.now }, ROLES))).toEqual(drawn(deal));
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('is what was stored at the end of a day, where all was reported on the day that it happened', () => {
    fc.assert(
      fc.property(story, (life) => {
        const deals = told(life);
        const end = deals[deals.length - 1];
        const timeline = timelineOf(end.entries, PROCESSES);
        for (const [index, deal] of deals.entries()) {
          if (index + 1 < deals.length && dayOf(deals[index + 1]) === dayOf(deal)) continue;
          const asOf = new Date(endOfDate(dayOf(deal)).getTime() - 1);
          expect(read(pastOf(timeline, { asOf, knownAt: end.now }, ROLES))).toEqual(drawn(deal));
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('has one text from the day on which it came to the day before another did, for all and for each', () => {
    fc.assert(
      fc.property(story, fc.constantFrom(undefined, ...PARTIES), fc.nat(100), (life, party, which) => {
        const deals = told(life);
        const { entries, now } = deals[deals.length - 1];
        const timeline = timelineOf(entries, PROCESSES);
        const onDay = (day: string): TextSpell | undefined => {
          const asOf = new Date(endOfDate(day).getTime() - 1);
          return textSpellAt(timeline, { asOf, knownAt: now }, ROLES, party);
        };
        const deal = deals[which % deals.length];
        const found = onDay(dayOf(deal));
        expect(found?.version ?? null).toBe(textOnPaper(lastOn(deals, dayOf(deal)), party));
        if (found === undefined) return;
        expect(onDay(found.from)).toEqual(found);
        expect(onDay(dateAfter(found.from, { days: -1 }))?.version).not.toBe(found.version);
        expect(entries.find(({ sequence }) => sequence === found.beganBy.sequence)?.type).toBe(
          found.beganBy.type,
        );
        if (found.to === null) return;
        expect(onDay(found.to)).toEqual(found);
        expect(onDay(dateAfter(found.to, { days: 1 }))?.version).not.toBe(found.version);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('before its first entry is none', () => {
    const deal = paperAgreement(
      { process: CURRENT.deal, parties: PARTIES, rule: { type: 'unanimity' }, months: null },
      new Date(TODAY),
    );
    const timeline = timelineOf(deal.entries, PROCESSES);
    const before = new Date(Date.parse(TODAY) - 1);

    expect(pastOf(timeline, { asOf: before, knownAt: deal.now }, ROLES)).toBeUndefined();
    expect(pastOf(timeline, { asOf: null, knownAt: before }, ROLES)).toBeUndefined();
  });
});
