import { assign, setup } from 'xstate';
import { hasNoOpenPoints } from '../shared/clause-comments.js';
import {
  allHaveSpoken,
  followersOf,
  isAgreed,
  needsCouncil,
  outcomeOf,
} from '../../../amendments/rules/consent.js';
import { undoingFor } from '../../../amendments/rules/commitment-change.js';
import { derive } from '../../../common/time/terms.js';
import { afterMerger } from './amendment.succession.js';
import type { ActionParams } from '../../core/effects.js';
import { runsOut } from '../shared/times.js';
import {
  consentingIn,
  lookedUp,
  standingOfDecision,
  withAcceptance,
  withFollowers,
} from './amendment.standing.js';
import type { AmendmentContext, AmendmentEvent, AmendmentInput } from './amendment.types.js';
import { delayFromOpening } from './proceeding-facts.js';

interface Args {
  readonly context: AmendmentContext;
  readonly event: AmendmentEvent;
}

/** Whose decision the supervising authority annulled; '' for other events. */
export function annulledIn(event: AmendmentEvent): string {
  return event.type === 'ANNUL_AMENDMENT_DECISION' ? event.organisationId : '';
}

/** What undoes the commitments' changes of a party that follows no more. */
export function undoing({ context, event }: Args): ReturnType<typeof undoingFor> {
  const { proposal, carriedOut, overtaken } = lookedUp(context, event);
  return undoingFor(annulledIn(event), proposal.changes, carriedOut, overtaken);
}

/** What amendments are made of: every guard, delay and action that their statechart may name. */
export const amendmentSetup = setup({
  types: { context: {} as AmendmentContext, input: {} as AmendmentInput, events: {} as AmendmentEvent },
  guards: {
    isBound: ({ event }) => event.facts.bound,
    /** Where the proposer is not bound any more, whoever is may take its place. */
    isProposer: ({ context, event }) => {
      const { proposal, parties } = lookedUp(context, event);
      const isThere = parties.some(({ organisationId }) => organisationId === proposal.proposedBy);
      return event.facts.bound && (!isThere || event.facts.organisationId === proposal.proposedBy);
    },
    isNewText: ({ event }) => event.facts.proposal?.isNewText === true,
    hasNotAcceptedAmendment: ({ context, event }) =>
      positionOf(context, event.facts.organisationId) !== 'accepted',
    hasNoOpenPoints,
    hasNotObjectedToAmendment: ({ context, event }) =>
      positionOf(context, event.facts.organisationId) !== 'objected',
    allAgreeByIt: ({ context, event }) => agrees(accepting(context, event)),
    allAgreeByItWithoutCouncils: ({ context, event }) =>
      agrees(accepting(context, event)) && outcomeOf(consentingIn(accepting(context, event))) === 'satisfied',
    enoughAgree: ({ context, event }) => isAgreed(consentingIn(lookedUp(context, event))),
    enoughAgreeWithoutCouncils: ({ context, event }) =>
      isAgreed(consentingIn(lookedUp(context, event))) &&
      outcomeOf(consentingIn(lookedUp(context, event))) === 'satisfied',
    isNotYetAffected: ({ context, event }) =>
      !needsCouncil(consentingIn(context), event.facts.organisationId),
    needsCouncil: ({ context, event }) => needsCouncil(consentingIn(context), event.facts.organisationId),
    needsNoCouncil: ({ context, event }) => !needsCouncil(consentingIn(context), event.facts.organisationId),
    hasNotApprovedAmendment: ({ context, event }) => decisionOf(context, event) !== 'approved',
    hasNotDecidedOnAmendment: ({ context, event }) => decisionOf(context, event) === 'undecided',
    doesNotFollow: ({ context, event }) => !Object.hasOwn(context.followers, event.facts.organisationId),
    hasDecidedOnAmendment: ({ context, event }) =>
      standingOfDecision(context.decisions[annulledIn(event)]) !== 'undecided',
    followsByIt: ({ context, event }) =>
      standingOfDecision(context.decisions[annulledIn(event)]) === 'approved' &&
      Object.hasOwn(context.followers, annulledIn(event)),
    isNoLongerOpen: ({ context, event }) => outcomeOf(consentingIn(lookedUp(context, event))) !== 'open',
    isSatisfied: ({ context }) => outcomeOf(consentingIn(context)) === 'satisfied',
    holdsNoMore: ({ context }) => outcomeOf(consentingIn(context)) !== 'satisfied',
    isUnreachable: ({ context }) => outcomeOf(consentingIn(context)) === 'unreachable',
  },
  delays: {
    amendmentNegotiationTerm: delayFromOpening((context: AmendmentContext) =>
      derive(context.settings.amendmentNegotiationTerm, new Date(context.openedAt)),
    ),
    amendmentRatificationTerm: runsOut(({ context }: Args) => context.settings.amendmentRatificationTerm),
  },
  actions: {
    takeInWhatIsLookedUp: assign(({ context, event }) => {
      const { proposal, parties, overtaken } = lookedUp(context, event);
      return { proposal, parties, overtaken };
    }),
    noteProposal: assign(({ context, event }) =>
      event.type === 'PROPOSE_AMENDMENT'
        ? {
            proposal: {
              version: event.version,
              consent: event.consent ?? 'affected',
              changes: event.facts.proposal?.changes ?? [],
              named: event.named ?? [],
              proposedBy: event.facts.organisationId,
            },
            positions: withAcceptance({ ...context, positions: {} }, event.facts.organisationId).positions,
          }
        : {},
    ),
    noteAcceptance: assign(({ context, event }) => ({
      positions: withAcceptance(context, event.facts.organisationId).positions,
    })),
    noteObjection: assign(({ context, event }) => ({
      positions: {
        ...context.positions,
        [event.facts.organisationId]: {
          position: 'objected' as const,
          reason: event.type === 'OBJECT_TO_AMENDMENT' ? event.reason : null,
        },
      },
    })),
    noteClaim: assign(({ context, event }) =>
      event.type === 'CLAIM_AFFECTED'
        ? {
            claims: [...context.claims, { organisationId: event.facts.organisationId, reason: event.reason }],
          }
        : {},
    ),
    noteDecision: assign(({ context, event }) => {
      if (event.type !== 'APPROVE_AMENDMENT' && event.type !== 'REJECT_AMENDMENT') return {};
      const { decidedOn, votesFor = null, votesAgainst = null, abstentions = null, source } = event;
      const approved = event.type === 'APPROVE_AMENDMENT';
      const decision = { approved, decidedOn, votesFor, votesAgainst, abstentions, source, annulment: null };
      return { decisions: { ...context.decisions, [event.facts.organisationId]: decision } };
    }),
    noteAnnulment: assign(({ context, event }) => {
      if (event.type !== 'ANNUL_AMENDMENT_DECISION') return {};
      const { organisationId, annulledOn, reason, source } = event;
      const decision = { ...context.decisions[organisationId], annulment: { annulledOn, reason, source } };
      return { decisions: { ...context.decisions, [organisationId]: decision } };
    }),
    bindFollowers: assign(({ context }) => {
      const { followers, carriedOut } = withFollowers(context, followersOf(consentingIn(context)));
      return { followers, carriedOut };
    }),
    bindLateFollower: assign(({ context, event }) => {
      const { followers, carriedOut } = withFollowers(context, [event.facts.organisationId]);
      return { followers, carriedOut };
    }),
    releaseFollower: assign(({ context, event }) => {
      const undone = undoing({ context, event }).map(({ index }) => index);
      return {
        followers: Object.fromEntries(
          Object.entries(context.followers).filter(([id]) => id !== annulledIn(event)),
        ),
        carriedOut: context.carriedOut.filter((index) => !undone.includes(index)),
      };
    }),
    bindToText: (_, _params: ActionParams<'bindToText'>) => undefined,
    changeCommitments: (_, _params: ActionParams<'changeCommitments'>) => undefined,
    offerAmendedText: (_, _params: ActionParams<'offerAmendedText'>) => undefined,
    takeOverParts: assign(({ context, event }) =>
      event.type === 'SUCCEED' ? afterMerger(context, event) : {},
    ),
    record: (_, _params: ActionParams<'record'>) => undefined,
    notify: (_, _params: ActionParams<'notify'>) => undefined,
    offerToAgreement: (_, _params: ActionParams<'offerToAgreement'>) => undefined,
  },
});

function positionOf({ positions }: AmendmentContext, id: string): 'accepted' | 'objected' | undefined {
  return Object.hasOwn(positions, id) ? positions[id].position : undefined;
}

function decisionOf({ decisions }: AmendmentContext, { facts: { organisationId } }: AmendmentEvent) {
  return standingOfDecision(Object.hasOwn(decisions, organisationId) ? decisions[organisationId] : undefined);
}

function accepting(context: AmendmentContext, event: AmendmentEvent): AmendmentContext {
  return withAcceptance(lookedUp(context, event), event.facts.organisationId);
}

function agrees(context: AmendmentContext): boolean {
  const amendment = consentingIn(context);
  return allHaveSpoken(amendment) && isAgreed(amendment);
}
