import { openTally, move, type Tally } from '../../ratification/rules/tally.js';
import {
  draftOf,
  givenDraft,
  givenMonitoring,
  givenNegotiation,
  isAnnulled,
  waregem,
  type Party,
} from '../../../test/support/deal-story.js';
import type { Scene } from '../../../test/support/given.js';
import type { DealContext } from './deal.machine.js';
import type { Succession } from './shared/succession.js';
import { namedBeside } from './deal/succession.js';
import type { DraftSummary } from './deal/deal.types.js';

const leiestreek: Party = { id: 'Leiestreek', level: 'municipality', population: 115_000 };
const gent: Party = { id: 'Gent', level: 'municipality', population: 270_000 };

const PART = {
  position: 'accepted',
  participation: 'signatory',
  provisionalSince: null,
  boundText: null,
  standing: 'approved',
} as const;

function merger(fields: Partial<Succession<DraftSummary>> = {}): Succession<DraftSummary> {
  return {
    type: 'SUCCEED',
    predecessors: ['Kortrijk', 'Waregem'],
    successorId: 'Leiestreek',
    joined: [
      { organisationId: 'Kortrijk', role: 'lead' },
      { organisationId: 'Waregem', role: 'party' },
    ],
    party: PART,
    objector: null,
    consentsToEnd: false,
    council: null,
    takesPart: true,
    leaves: false,
    draft: draftOf({ parties: [leiestreek, gent] }, true, 1),
    accepted: 0,
    terminating: 0,
    ...fields,
  };
}

const merges =
  (fields: Partial<Succession<DraftSummary>> = {}) =>
  () => ({ event: { ...merger(fields) } });
const tallyOf = (parties: readonly Party[], approving: readonly Party[]): Tally =>
  approving.reduce((tally, each) => move(tally, each, 'undecided', 'approved'), openTally(parties));
const effectsOf = ({ effects }: Scene): readonly string[] =>
  effects.map((effect) => (effect.type === 'notify' ? effect.message : effect.type));

describe('a deal whose parties merge', () => {
  it('counts who is there, and passes on what they had', () => {
    const deal = givenNegotiation().when(merges({ accepted: 1 }));
    expect(deal.instance.context).toMatchObject({ accepted: 1, tally: openTally([leiestreek, gent]) });
    expect(deal.effects).toContainEqual(
      expect.objectContaining({
        type: 'joinParties',
        predecessors: ['Kortrijk', 'Waregem'],
        successorId: 'Leiestreek',
        position: 'accepted',
        participation: 'signatory',
      }),
    );
    expect(effectsOf(deal)).toContain('partySucceeded');
    expect(effectsOf(deal)).not.toContain('leftWithOneParty');
  });

  it('in drafting is ready only where the draft still is', () => {
    const draft = draftOf({ parties: [leiestreek] }, false, 1);
    expect(givenDraft().when(merges()).state).toBe('drafting.ready');
    expect(givenDraft().when(merges({ draft })).state).toBe('drafting.incomplete');
  });

  it('is told where one party is left', () => {
    const draft = draftOf({ parties: [leiestreek] }, true, 1);
    expect(effectsOf(givenNegotiation().when(merges({ draft })))).toContain('leftWithOneParty');
  });

  it('in suspension comes back into force where its rule holds again', () => {
    const deal = givenMonitoring().when(isAnnulled(waregem)).thenIn('monitoring.suspended');
    const draft = (approving: readonly Party[]): DraftSummary => ({
      ...draftOf({ parties: [leiestreek, gent] }, true, 1),
      tally: tallyOf([leiestreek, gent], approving),
    });
    expect(deal.when(merges({ draft: draft([leiestreek]) })).state).toBe('monitoring.suspended');
    const mended = deal.when(merges({ draft: draft([leiestreek, gent]) }));
    expect(mended.state).toBe('monitoring.measuring');
    expect(effectsOf(mended)).toContain('resumed');
  });

  it('changes nothing for its parties where only somebody beside them has another name', () => {
    const before = givenNegotiation();
    const after = before.when(merges({ party: null, joined: [], takesPart: false }));
    expect(after.instance).toEqual(before.instance);
    expect(effectsOf(after)).not.toContain('joinParties');
  });
});

describe('whom a deal remembers beside its parties', () => {
  const before: Pick<DealContext, 'leaving' | 'applicants' | 'mediators'> = {
    leaving: { Kortrijk: 'approved', Gent: 'approved' },
    applicants: ['Waregem', 'Ieper'],
    mediators: { 1: 'Waregem', 2: 'Brugge' },
  };

  it('has the successor’s name, once', () => {
    expect(namedBeside(before, merger({ leaves: true, takesPart: false }))).toEqual({
      leaving: { Gent: 'approved', Leiestreek: 'approved' },
      applicants: ['Leiestreek', 'Ieper'],
      mediators: { 1: 'Leiestreek', 2: 'Brugge' },
    });
  });

  it('is no applicant that is a party, and does not leave where it stays', () => {
    expect(namedBeside(before, merger())).toMatchObject({
      leaving: { Gent: 'approved' },
      applicants: ['Ieper'],
    });
  });

  it('goes on leaving where only others merge', () => {
    expect(namedBeside(before, merger({ party: null })).leaving).toEqual(before.leaving);
  });
});
