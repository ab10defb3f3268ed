import { and } from 'xstate';
import { followersOf } from '../../../amendments/rules/consent.js';
import { amendmentSetup, annulledIn, undoing } from './amendment.setup.js';
import { consentingIn, newlyDue, withAcceptance } from './amendment.standing.js';
import type { AmendmentContext, AmendmentEvent, AmendmentInput } from './amendment.types.js';

export type * from './amendment.types.js';

interface Args {
  readonly context: AmendmentContext;
  readonly event: AmendmentEvent;
}

const tell = { type: 'notify', params: { message: 'amendmentStep' } } as const;
const tellCouncils = { type: 'notify', params: { message: 'amendmentAtCouncils' } } as const;

/** The deal can be amended again; all are told. */
const end = (outcome: 'rejected' | 'lapsed' | 'revoked') =>
  ({
    type: 'offerToAgreement',
    params: ({ context }: Args) => ({
      event: { type: 'AMENDMENT_ENDED', proceeding: context.number, outcome },
    }),
  }) as const;

const lapse = [{ type: 'record', params: { entryType: 'AMENDMENT_TERM_ENDED' } }, end('lapsed')] as const;

/** Binds the parties that consent, and makes of their commitments what it says: in one step, or not at all. */
const enterIntoForce = [
  {
    type: 'bindToText',
    params: ({ context }: Args) => ({
      organisationIds: followersOf(consentingIn(context)),
      textVersion: context.proposal.version,
    }),
  },
  {
    type: 'changeCommitments',
    params: ({ context }: Args) => ({
      proceeding: context.number,
      changes: newlyDue(context, followersOf(consentingIn(context))),
    }),
  },
  {
    type: 'offerToAgreement',
    params: ({ context }: Args) => ({
      event: {
        type: 'AMENDMENT_IN_FORCE',
        proceeding: context.number,
        version: context.proposal.version,
        followers: followersOf(consentingIn(context)),
      },
    }),
  },
  'bindFollowers',
] as const;

/** A party follows after the others: from its own date. */
const follow = [
  {
    type: 'bindToText',
    params: ({ context, event }: Args) => ({
      organisationIds: [event.facts.organisationId],
      textVersion: context.proposal.version,
    }),
  },
  {
    type: 'changeCommitments',
    params: ({ context, event }: Args) => ({
      proceeding: context.number,
      changes: newlyDue(context, [event.facts.organisationId]),
    }),
  },
  'bindLateFollower',
  { type: 'record', params: { entryType: 'PARTY_FOLLOWED' } },
  { type: 'notify', params: { message: 'partyFollowed' } },
] as const;

/** Its council's consent is annulled: what bound the party before binds it again. */
const release = [
  {
    type: 'bindToText',
    params: ({ context, event }: Args) => ({
      organisationIds: [annulledIn(event)],
      textVersion: context.followers[annulledIn(event)] ?? 0,
    }),
  },
  {
    type: 'changeCommitments',
    params: ({ context, event }: Args) => ({
      proceeding: context.number,
      changes: undoing({ context, event }),
    }),
  },
  'noteAnnulment',
  'releaseFollower',
  { type: 'record', params: { entryType: 'PARTY_FOLLOWS_NO_MORE' } },
  { type: 'notify', params: { message: 'partyFollowsNoMore' } },
] as const;

const lookUp = 'takeInWhatIsLookedUp';
const REVOKE_AMENDMENT = { guard: 'isProposer', target: 'revoked', actions: end('revoked') } as const;

const merger = { SUCCEED: { actions: 'takeOverParts' } } as const;

/** Parties that did not follow still can, each from its own date; an annulment undoes what it bound a party to. */
const late = {
  ...merger,
  ACCEPT_AMENDMENT: {
    guard: and(['isBound', 'needsNoCouncil', 'doesNotFollow', 'hasNoOpenPoints']),
    actions: [lookUp, 'noteAcceptance', ...follow],
  },
  APPROVE_AMENDMENT: {
    guard: and(['isBound', 'needsCouncil', 'doesNotFollow']),
    actions: [lookUp, 'noteDecision', ...follow],
  },
  REJECT_AMENDMENT: {
    guard: and(['isBound', 'needsCouncil', 'hasNotDecidedOnAmendment']),
    actions: [lookUp, 'noteDecision', tell],
  },
  ANNUL_AMENDMENT_DECISION: [
    { guard: 'followsByIt', actions: [lookUp, ...release] },
    { guard: 'hasDecidedOnAmendment', actions: [lookUp, 'noteAnnulment', tell] },
  ],
} as const;

/**
 * A new text for a deal in force (Vienna Convention, arts. 39 to 41), while the old one stays in force: all bound
 * parties negotiate about it, and the councils of those whose commitments or duties change decide. Where the deal says
 * so, a party that does not follow stays bound as it was, and can follow later.
 */
export const amendmentMachine = amendmentSetup.createMachine({
  id: 'amendment',
  initial: 'negotiation',
  context: ({ input }: { input?: AmendmentInput }) =>
    withAcceptance(
      {
        ...(input as AmendmentInput),
        positions: {},
        claims: [],
        decisions: {},
        followers: {},
        carriedOut: [],
        overtaken: [],
      },
      input?.proposal.proposedBy ?? '',
    ),
  states: {
    negotiation: {
      after: { amendmentNegotiationTerm: { target: 'lapsed', actions: lapse } },
      on: {
        ACCEPT_AMENDMENT: [
          {
            guard: and([
              'isBound',
              'hasNotAcceptedAmendment',
              'hasNoOpenPoints',
              'allAgreeByItWithoutCouncils',
            ]),
            target: 'ratification',
            actions: [lookUp, 'noteAcceptance'],
          },
          {
            guard: and(['isBound', 'hasNotAcceptedAmendment', 'hasNoOpenPoints', 'allAgreeByIt']),
            target: 'ratification',
            actions: [lookUp, 'noteAcceptance', tellCouncils],
          },
          {
            guard: and(['isBound', 'hasNotAcceptedAmendment', 'hasNoOpenPoints']),
            actions: [lookUp, 'noteAcceptance', tell],
          },
        ],
        OBJECT_TO_AMENDMENT: {
          guard: and(['isBound', 'hasNotObjectedToAmendment']),
          actions: [lookUp, 'noteObjection', tell],
        },
        CLAIM_AFFECTED: {
          guard: and(['isBound', 'isNotYetAffected']),
          actions: [lookUp, 'noteClaim', tell],
        },
        PROPOSE_AMENDMENT: {
          guard: and(['isProposer', 'isNewText']),
          actions: [
            lookUp,
            'noteProposal',
            {
              type: 'offerAmendedText',
              params: ({ context }: Args) => ({ version: context.proposal.version }),
            },
            tell,
          ],
        },
        CONCLUDE_AMENDMENT: [
          {
            guard: and(['isProposer', 'enoughAgreeWithoutCouncils']),
            target: 'ratification',
            actions: lookUp,
          },
          {
            guard: and(['isProposer', 'enoughAgree']),
            target: 'ratification',
            actions: [lookUp, tellCouncils],
          },
        ],
        REVOKE_AMENDMENT,
        ...merger,
      },
    },
    ratification: {
      after: { amendmentRatificationTerm: { target: 'lapsed', actions: lapse } },
      on: {
        ACCEPT_AMENDMENT: {
          guard: and(['isBound', 'needsNoCouncil', 'hasNotAcceptedAmendment', 'hasNoOpenPoints']),
          actions: [lookUp, 'noteAcceptance', tell],
        },
        APPROVE_AMENDMENT: {
          guard: and(['isBound', 'needsCouncil', 'hasNotApprovedAmendment']),
          actions: [lookUp, 'noteDecision', tell],
        },
        REJECT_AMENDMENT: {
          guard: and(['isBound', 'needsCouncil', 'hasNotDecidedOnAmendment']),
          actions: [lookUp, 'noteDecision', tell],
        },
        ANNUL_AMENDMENT_DECISION: {
          guard: 'hasDecidedOnAmendment',
          actions: [lookUp, 'noteAnnulment', tell],
        },
        CONCLUDE_AMENDMENT: { guard: and(['isBound', 'isNoLongerOpen']), actions: lookUp },
        REVOKE_AMENDMENT,
        ...merger,
      },
      always: [
        { guard: 'isSatisfied', target: 'inForce', actions: enterIntoForce },
        { guard: 'isUnreachable', target: 'rejected', actions: end('rejected') },
      ],
    },
    inForce: {
      on: late,
      always: {
        guard: 'holdsNoMore',
        target: 'impaired',
        actions: [
          { type: 'record', params: { entryType: 'AMENDMENT_IMPAIRED' } },
          { type: 'notify', params: { message: 'amendmentImpaired' } },
        ],
      },
    },
    /** An annulment took away consent that it needs: it still binds whoever follows, and can be mended. */
    impaired: {
      on: late,
      always: {
        guard: 'isSatisfied',
        target: 'inForce',
        actions: [
          { type: 'record', params: { entryType: 'AMENDMENT_MENDED' } },
          { type: 'notify', params: { message: 'amendmentMended' } },
        ],
      },
    },
    rejected: { type: 'final' },
    lapsed: { type: 'final' },
    revoked: { type: 'final' },
  },
});
