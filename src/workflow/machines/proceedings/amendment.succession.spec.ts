import { newlyDue } from './amendment.standing.js';
import { afterMerger, type AmendmentPartiesJoined } from './amendment.succession.js';
import type { AmendmentContext, AmendmentDecision, AmendmentPosition } from './amendment.types.js';

const accepts: AmendmentPosition = { position: 'accepted', reason: null };
const objects: AmendmentPosition = { position: 'objected', reason: 'Too dear.' };
const decision = (approved: boolean): AmendmentDecision => ({
  approved,
  decidedOn: '2027-02-26',
  votesFor: 20,
  votesAgainst: 3,
  abstentions: 0,
  source: 'urn:d:1',
  annulment: null,
});
const approved = decision(true);
const rejected = decision(false);
const annulled: AmendmentDecision = {
  ...approved,
  annulment: { annulledOn: '2027-03-01', reason: 'Complaint.', source: 'urn:d:2' },
};
const owes = (debtorId: string, creditorId: string, amount: string) =>
  ({ kind: 'obligation', debtorId, creditorId, unit: 'EUR', amount, dueOn: null }) as const;

/** A proposes that A owes B more, and B more to C. */
const BEFORE: AmendmentContext = {
  settings: { amendmentNegotiationTerm: { months: 12 }, amendmentRatificationTerm: { months: 12 } },
  number: 4,
  openedAt: '2027-02-01T09:00:00.000Z',
  nonFollowers: 'stay-bound',
  rule: { type: 'count', min: 2 },
  parties: ['A', 'B', 'C'].map((organisationId, index) => ({
    organisationId,
    level: 'municipality',
    population: 10 * (index + 1),
    boundText: 1,
  })),
  proposal: {
    version: 2,
    consent: 'affected',
    changes: [
      { commitment: 1, before: owes('A', 'B', '50.00'), after: owes('A', 'B', '60.00') },
      { commitment: 2, before: owes('B', 'C', '50.00'), after: owes('B', 'C', '60.00') },
    ],
    named: [{ organisationId: 'B', reason: 'The road.' }],
    proposedBy: 'A',
  },
  positions: { A: accepts },
  claims: [],
  decisions: {},
  followers: {},
  carriedOut: [],
  overtaken: [],
};

/** A and B become D. */
const MERGER: AmendmentPartiesJoined = {
  type: 'SUCCEED',
  predecessors: ['A', 'B'],
  successorId: 'D',
  bound: ['A', 'B'],
  lapses: false,
};
const merged = (fields: Partial<AmendmentContext>, into: Partial<AmendmentPartiesJoined> = {}) =>
  afterMerger({ ...BEFORE, ...fields }, { ...MERGER, ...into });

describe('an amendment after a merger', () => {
  it('has the successor in the place of those that merged, with their inhabitants together', () => {
    const { parties, proposal } = merged({});
    expect(parties.map(({ organisationId, population }) => [organisationId, population])).toEqual([
      ['C', 30],
      ['D', 30],
    ]);
    expect(proposal).toMatchObject({ proposedBy: 'D', named: [{ organisationId: 'D' }] });
    expect(JSON.stringify(proposal)).not.toMatch(/"[AB]"/);
  });

  it.each<[string, AmendmentContext['positions'], AmendmentPosition | undefined]>([
    ['accepted where all had', { A: accepts, B: accepts }, accepts],
    ['still to speak where one had not spoken', { A: accepts }, undefined],
    ['objecting where one did', { A: accepts, B: objects }, objects],
  ])('counts the successor as %s', (_, positions, position) => {
    expect(merged({ positions }).positions).toEqual(position === undefined ? {} : { D: position });
  });

  it.each<[string, AmendmentContext['decisions'], AmendmentDecision | undefined]>([
    ['an approval of one, whatever the other decided', { A: rejected, B: approved }, approved],
    ['a refusal of all', { A: rejected, B: rejected }, rejected],
    ['no refusal where the other is still to decide', { A: rejected }, undefined],
    ['no refusal where the other’s decision is annulled', { A: rejected, B: annulled }, annulled],
    ['no approval that is annulled', { A: annulled, B: rejected }, annulled],
  ])('takes over %s', (_, decisions, taken) => {
    expect(merged({ decisions }).decisions).toEqual(taken === undefined ? {} : { D: taken });
  });

  it('keeps binding the successor of who followed it, by what bound that one before', () => {
    expect(merged({ followers: { B: 1, C: 1 } }).followers).toEqual({ C: 1, D: 1 });
  });

  it('asks for nothing that the successor would owe itself, and for all else', () => {
    const followed = merged({ followers: { A: 1, C: 1 } });
    expect(newlyDue(followed, []).map(({ index }) => index)).toEqual([1]);
  });

  it('says once that the successor is affected', () => {
    const claims = ['A', 'B'].map((organisationId) => ({ organisationId, reason: 'The road.' }));
    expect(merged({ claims }).claims).toEqual([{ organisationId: 'D', reason: 'The road.' }]);
  });

  it('only has other names in it where those that merge are none of its parties', () => {
    const proposal = { ...BEFORE.proposal, proposedBy: 'X' };
    const after = merged({ proposal }, { predecessors: ['X'], successorId: 'Y' });
    expect(after).toEqual({ ...BEFORE, proposal: { ...proposal, proposedBy: 'Y' } });
  });
});
