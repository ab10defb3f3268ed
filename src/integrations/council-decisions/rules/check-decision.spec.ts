import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ItemRead, Reading, SittingRead, VoteRead } from '../reading/reading.js';
import { checkDecision, type EnteredDecision } from './check-decision.js';
import { overall, VERDICTS } from './verdict.js';

const MENEN = {
  id: 'OVO002177',
  name: 'Menen',
  level: 'municipality',
  kbo: '0207494678',
  nis: '34027',
} as const;
const AGREEMENT = { id: '0197c3a4-1111-7aaa-8bbb-222222222222', title: 'Deal over open ruimte' };
const ENTERED: EnteredDecision = {
  outcome: 'approved',
  decidedOn: '2026-11-20',
  votesFor: 24,
  votesAgainst: 3,
  abstentions: 1,
};

const vote = (part: Partial<VoteRead> = {}): VoteRead => ({
  subject: null,
  results: ['Goedgekeurd'],
  isSecret: false,
  isUnanimous: false,
  votesFor: 24,
  votesAgainst: 3,
  abstentions: 1,
  countedFrom: 'numbers',
  outcome: 'approved',
  remarks: [],
  ...part,
});
const item = (part: Partial<ItemRead> = {}): ItemRead => ({
  number: 1,
  sitting: 1,
  title: AGREEMENT.title,
  titles: [`4. Goedkeuring ${AGREEMENT.title}`],
  agendaItems: [],
  treatments: [],
  decisions: [],
  votes: [vote()],
  isPublic: true,
  outcome: 'approved',
  outcomeFrom: 'result',
  finalVote: 1,
  remarks: [],
  mentions: [],
  ...part,
});
const sitting = (part: Partial<SittingRead> = {}): SittingRead => ({
  number: 1,
  iri: null,
  organs: [{ iri: null, names: ['Gemeenteraad Menen'], unitNames: [], classifications: [], identifiers: [] }],
  plannedAt: null,
  startedAt: null,
  endedAt: null,
  days: ['2026-11-20'],
  adjacentDays: ['2026-11-21'],
  ...part,
});
const reading = (items: ItemRead[], sittings = [sitting()]): Reading => ({
  kind: 'minutes',
  title: null,
  publishedOn: null,
  sittings,
  items,
  hosts: [],
  statements: 9,
  remarks: [],
});

function check(items: ItemRead[], entered: Partial<EnteredDecision> | null = {}, sittings?: SittingRead[]) {
  const decision = entered && { ...ENTERED, ...entered };
  const council = { organisation: MENEN, organisations: [MENEN], decision };
  const { verdict, aspects } = checkDecision(reading(items, sittings), AGREEMENT, council);
  const [organ, date, outcome, counts] = [aspects.organ, aspects.date, aspects.outcome, aspects.counts].map(
    (each) => each.verdict,
  );
  return { verdict, organ, date, outcome, counts };
}

describe('what a publication says of a decision', () => {
  it('is confirmed where everything is the same', () => {
    expect(check([item()])).toEqual({
      verdict: 'confirmed',
      organ: 'confirmed',
      date: 'confirmed',
      outcome: 'confirmed',
      counts: 'confirmed',
    });
  });

  it.each(['noted', 'deferred', 'withdrawn', 'rejected'] as const)(
    'is no approval where it was %s',
    (outcome) => {
      expect(check([item({ outcome })])).toMatchObject({ verdict: 'contradicted', outcome: 'contradicted' });
    },
  );

  it('is open where it is told with a reservation or without', () => {
    expect(check([item({ outcome: 'approvedWithReservation' })])).toMatchObject({ outcome: 'indeterminate' });
    expect(check([item()], { outcome: 'approvedWithReservation' })).toMatchObject({
      outcome: 'indeterminate',
    });
  });

  it('leaves counts open that it does not tell, and contradicts others', () => {
    const untold = { votesFor: null, votesAgainst: null, abstentions: null, countedFrom: null } as const;
    expect(check([item({ votes: [vote(untold)] })])).toMatchObject({
      verdict: 'indeterminate',
      counts: 'indeterminate',
    });
    expect(check([item({ votes: [], finalVote: null })])).toMatchObject({ counts: 'indeterminate' });
    expect(check([item({ votes: [vote({ abstentions: null })] })])).toMatchObject({
      counts: 'indeterminate',
    });
    expect(check([item({ votes: [vote({ votesFor: 23 })] })])).toMatchObject({ counts: 'contradicted' });
    expect(check([item({ votes: [vote({ ...untold, isUnanimous: true })] })])).toMatchObject({
      counts: 'contradicted',
    });
    expect(check([item()], { votesFor: null, votesAgainst: null, abstentions: null })).toMatchObject({
      counts: 'indeterminate',
    });
  });

  it('contradicts another day, but not the day that another time zone makes of it', () => {
    expect(check([item()], { decidedOn: '2026-11-19' })).toMatchObject({ date: 'contradicted' });
    expect(check([item()], { decidedOn: '2026-11-21' })).toMatchObject({ date: 'indeterminate' });
    expect(check([item()], {}, [sitting({ days: ['2026-11-20', '2026-11-27'] })])).toMatchObject({
      date: 'indeterminate',
    });
  });

  it('is of the item that names the agreement, or bears its title alone', () => {
    const other = item({ number: 2, titles: ['Retributie'], outcome: 'rejected', mentions: [AGREEMENT.id] });
    expect(check([item(), other])).toMatchObject({ outcome: 'contradicted' });
    expect(check([item(), item({ number: 2 })])).toMatchObject({
      verdict: 'indeterminate',
      organ: 'indeterminate',
    });
    expect(check([item({ titles: ['Retributie'] })])).toMatchObject({
      verdict: 'indeterminate',
      outcome: 'indeterminate',
    });
  });

  it('is nothing where nothing was entered', () => {
    expect(check([item()], null)).toEqual({
      verdict: 'indeterminate',
      organ: 'confirmed',
      date: 'indeterminate',
      outcome: 'indeterminate',
      counts: 'indeterminate',
    });
  });

  it('is never confirmed as a whole unless every aspect is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VERDICTS), { maxLength: 5 }), (verdicts) => {
        const whole = overall(verdicts);
        expect(whole === 'contradicted').toBe(verdicts.some((each) => each === 'contradicted'));
        expect(whole === 'confirmed').toBe(
          verdicts.length > 0 && verdicts.every((each) => each === 'confirmed'),
        );
      }),
    );
  });
});
