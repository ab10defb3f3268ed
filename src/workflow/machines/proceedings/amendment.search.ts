import { needsCouncil, type NonFollowers } from '../../../amendments/rules/consent.js';
import type { Facts, OfferedEvent } from '../../core/decide.js';
import { stateName, type Instance } from '../../core/instance.js';
import { OUTSIDER, type Search } from '../../core/search/search.js';
import type { World } from '../../core/search/world.js';
import { consentingIn, standingOfDecision } from './amendment.standing.js';
import type { AmendmentContext, AmendmentFacts } from './amendment.types.js';

const PARTIES = ['A', 'B'];
const DECISION = {
  decidedOn: '2026-11-20',
  votesFor: 1,
  votesAgainst: 0,
  abstentions: 0,
  source: 'urn:decision:1',
};
const ANNULMENT = { annulledOn: '2026-11-23', reason: 'Out of its powers.', source: 'urn:decision:2' };
const REASON = { reason: 'Who pays?' };

/**
 * Everything that can happen to an amendment between two parties: A proposes it and says that it changes its own
 * duties; B can say so of itself. One deal holds all parties to follow, the other lets B stay as it is.
 */
export const amendmentSearch: Search = {
  parties: PARTIES,
  owner: null,
  inputs: (['must-follow', 'stay-bound'] as const).map(begun),
  asks,
  facts: (_, by) => (by === null ? [{}] : [factsOf(by)]),
  reports: () => [
    {
      event: {
        type: 'SUCCEED',
        predecessors: ['predecessor of A'],
        successorId: 'A',
        bound: ['A'],
        lapses: false,
      },
      tells: { of: 'A', is: {} },
    },
  ],
  remembered,
  said,
  claims,
};

function begun(nonFollowers: NonFollowers): Facts {
  return {
    number: 1,
    openedAt: '2026-11-24T09:00:00.000Z',
    nonFollowers,
    rule: { type: 'count', min: 1 },
    parties: PARTIES.map((organisationId) => ({
      organisationId,
      level: 'municipality',
      population: 1,
      boundText: 1,
    })),
    proposal: {
      version: 2,
      consent: 'affected',
      changes: [],
      named: [{ organisationId: 'A', reason: 'It does the work.' }],
      proposedBy: 'A',
    },
  };
}

function asks(): OfferedEvent[] {
  return [
    { type: 'ACCEPT_AMENDMENT' },
    { type: 'OBJECT_TO_AMENDMENT', ...REASON },
    { type: 'CLAIM_AFFECTED', ...REASON },
    {
      type: 'PROPOSE_AMENDMENT',
      version: 3,
      consent: 'affected',
      named: [{ organisationId: 'A', reason: 'It does the work.' }],
    },
    { type: 'CONCLUDE_AMENDMENT' },
    { type: 'REVOKE_AMENDMENT', ...REASON },
    { type: 'APPROVE_AMENDMENT', ...DECISION },
    { type: 'REJECT_AMENDMENT', ...DECISION },
    { type: 'ANNUL_AMENDMENT_DECISION', organisationId: 'B', ...ANNULMENT },
  ];
}

function factsOf(organisationId: string): Facts {
  const isParty = organisationId !== OUTSIDER;
  const facts: AmendmentFacts = {
    organisationId,
    level: 'municipality',
    isParty,
    bound: isParty,
    boundParties: 2,
    proposal: { isNewText: true, changes: [] },
  };
  return { ...facts };
}

/** Words and dates make no difference, nor which of the newer texts is before the parties. */
function remembered({ context }: Instance): unknown {
  const amendment = contextOf(context);
  const { nonFollowers, parties, positions, claims: claimed, decisions, followers } = amendment;
  return [
    nonFollowers,
    parties.map(({ organisationId }) => [
      positions[organisationId]?.position,
      claimed.some((claim) => claim.organisationId === organisationId),
      standingOfDecision(decisions[organisationId]),
      Object.hasOwn(followers, organisationId),
    ]),
  ];
}

function said({ context }: Instance): Readonly<Record<string, readonly string[]>> {
  const { parties, positions, claims: claimed, decisions } = contextOf(context);
  return Object.fromEntries(
    [...parties.map(({ organisationId }) => organisationId), OUTSIDER].map((id) => [
      id,
      [
        ...(Object.hasOwn(positions, id) ? [positions[id].position] : []),
        ...claimed.filter(({ organisationId }) => organisationId === id).map(() => 'claims'),
        standingOfDecision(decisions[id]),
      ].filter((word) => word !== 'undecided'),
    ]),
  );
}

function claims({ instance }: World): Readonly<Record<string, boolean>> {
  const amendment = contextOf(instance.context);
  const { followers, positions, decisions } = amendment;
  const consents = (id: string): boolean =>
    needsCouncil(consentingIn(amendment), id)
      ? standingOfDecision(decisions[id]) === 'approved'
      : positions[id]?.position === 'accepted';
  return {
    'it binds nobody who has not consented': Object.keys(followers).every(consents),
    'it binds nobody before it is in force':
      ['inForce', 'impaired'].includes(stateName(instance.value)) || Object.keys(followers).length === 0,
  };
}

function contextOf(context: Facts): AmendmentContext {
  return context as unknown as AmendmentContext;
}
