import { assign, setup } from 'xstate';
import { dateAfter, dateOf, deriveFromDate } from '../../../common/time/terms.js';
import type { Outcome } from '../../../ratification/rules/rule.js';
import { admit, expel, move, reopen, total } from '../../../ratification/rules/tally.js';
import type { Tally } from '../../../ratification/rules/tally.js';
import { delayBy } from '../../core/delays.js';
import type { ActionParams, Participation } from '../../core/effects.js';
import { namedBeside } from './succession.js';
import type { CouncilDecided, DealContext, DealEvent, DealInput } from './deal.types.js';
import { hasNoOpenPoints, raisesNothingAccepted } from '../shared/clause-comments.js';
import { isOfStandingText, withCorrectedText } from '../shared/corrections.js';
import { askedAnew, conditionsAreMet } from '../../../endorsements/rules/endorsement.js';
import {
  afterEndorsement,
  hasEndorsed,
  isNamedDomain,
  leavesConditions,
  withDomains,
  withDomainsAsked,
} from '../shared/endorsements.js';
import {
  afterAnswer,
  allOthersConsentToRoles,
  arbitersAreNeutral,
  canDecline,
  directsFromOutside,
  hasNotConsentedToRoles,
  isAskedToServe,
  rolesAreProposed,
  withConsent,
  withoutProposal,
  withProposedRoles,
  withRoles,
} from '../shared/province-roles.js';
import {
  outcomeThen,
  ruleAndTallyAfter,
  ruleGuards,
  tallyWithBody,
  untilRuleDate,
} from '../shared/rule-over-time.js';
import { runsOut } from '../shared/times.js';

/** What a delay is worked out from. */
interface DealMoment {
  readonly context: DealContext;
  readonly event: DealEvent;
}

/** What the phases of a deal are made of: every guard, delay and action that they may name. */
export const dealSetup = setup({
  types: {
    context: {} as DealContext,
    input: {} as DealInput,
    events: {} as DealEvent,
  },
  guards: {
    draftBecomesReady: ({ event }) => 'draft' in event && event.draft.ready,
    draftIsReady: ({ context }) => context.ready,
    isOfferedText: ({ context, event }) => 'version' in event && event.version === context.offeredText,
    isNewerText: ({ context, event }) =>
      'version' in event && event.version > (context.offeredText ?? 0) && event.version <= context.latestText,
    isStandingText: ({ context, event }) => isOfStandingText(context, event),
    hasNotAccepted: ({ event }) => event.facts.position !== 'accepted',
    hasNoOpenPoints,
    raisesNothingAccepted,
    everyOtherPartyAccepts: ({ context }) => context.accepted === total(context.tally).parties - 1,
    ...ruleGuards,
    partiesNegotiateAgain: ({ context }) => context.settings.whenUnreachable === 'negotiation',
    isBound: ({ event }) => event.facts.bound,
    isBoundOrDirects: (args) => args.event.facts.bound || directsFromOutside(args),
    hasNotConsentedToEnd: ({ event }) => !event.facts.terminates,
    partyAccedes: ({ event }) => takesPart(event, 'acceding') && event.to === 'approved',
    accededPartyFallsOut: ({ event }) => takesPart(event, 'acceded') && event.from === 'approved',
    doesNotCount: ({ event }) => takesPart(event, 'acceding') || takesPart(event, 'withdrawn'),
    ruleWouldNoLongerHold: ({ context, event }) =>
      outcomeThen({ context, event }) === 'satisfied' && outcomeAfter(context, event) !== 'satisfied',
    ruleWouldHoldAgain: ({ context, event }) => outcomeAfter(context, event) === 'satisfied',
    isNoParty: ({ event }) => event.facts.isParty === false,
    hasNotAskedToAccede: ({ context, event }) =>
      !context.applicants.includes(event.facts.organisationId ?? ''),
    hasNotGivenNotice: ({ context, event }) =>
      !Object.hasOwn(context.leaving, event.facts.organisationId ?? ''),
    noticeIsLongEnough: ({ context, event }) =>
      event.type === 'WITHDRAW' &&
      event.effectiveOn > dateAfter(dateOf(new Date(event.now)), context.settings.withdrawalNotice),
    expires: ({ context }) => context.expiresOn !== null,
    withinRenewalWindow: ({ context, event }) =>
      context.expiresOn !== null &&
      dateAfter(dateOf(new Date(event.now)), context.settings.renewalWindow) >= context.expiresOn,
    holdsLonger: ({ context, event }) =>
      event.type === 'RENEW' && context.expiresOn !== null && event.until > context.expiresOn,
    isOwedUnfulfilled: ({ event }) => event.facts.bound && event.facts.isOwed === true,
    allConsentToCompensation: ({ event }) => event.type === 'ACCEPT_COMPENSATION' && event.booked,
    doesNotApplyProvisionally: ({ event }) => event.facts.appliesProvisionally === false,
    appliesProvisionally: ({ event }) => event.facts.appliesProvisionally === true,
    onePartyWouldRemain: ({ context, event }) =>
      event.type === 'PARTY_WITHDREW' && total(withoutLeaver(context, event)).approved <= 1,
    isBesideTheParties: ({ event }) => event.type === 'SUCCEED' && event.party === null,
    leavesOneParty: ({ event }) => event.type === 'SUCCEED' && total(event.draft.tally).parties === 1,
    reservationStands: ({ event }) => (event.facts.reservation ?? null) !== null,
    isReservationOfAnother: ({ event }) => event.facts.reservation?.isOwn === false,
    isOwnReservation: ({ event }) => event.facts.reservation?.isOwn === true,
    hasNotReacted: ({ event }) => event.facts.reservation?.reaction === null,
    hasObjected: ({ event }) => ['objected', 'opposed'].includes(event.facts.reservation?.reaction ?? ''),
    noAmendmentRuns: ({ context }) => context.amending === null,
    isNewText: ({ event }) => event.facts.amendment?.isNewText === true,
    replacesAmendment: ({ context }) => context.amendedBy !== null,
    conditionsEndorsed: ({ context }) => conditionsAreMet(context),
    isNamedDomain,
    hasEndorsed,
    hasNotEndorsed: (args) => !hasEndorsed(args),
    conditionsStay: leavesConditions,
    isAskedToServe,
    canDecline,
    rolesAreProposed,
    noRolesAreProposed: (args) => !rolesAreProposed(args),
    hasNotConsentedToRoles,
    arbitersAreNeutral,
    allOthersConsentToRoles: (args) => allOthersConsentToRoles(args, total(args.context.tally).approved),
    everyOtherBoundPartyEnds: ({ context }) => context.terminating === total(context.tally).approved - 1,
  },
  delays: {
    negotiationTerm: runsOut(({ context }: DealMoment) => context.settings.negotiationTerm),
    ratificationTerm: runsOut(({ context }: DealMoment) => context.settings.ratificationTerm),
    ruleDate: untilRuleDate<DealMoment>(),
    opinionTerm: runsOut(({ context }: DealMoment) => context.settings.opinionTerm),
    measuringTerm: runsOut(({ context }: DealMoment) => context.settings.measuringTerm),
    evaluationTerm: runsOut(({ context }: DealMoment) => context.settings.evaluationTerm),
    /** Never, for a deal without an end. */
    untilExpiry: delayBy(({ context }: DealMoment) =>
      context.expiresOn === null ? null : deriveFromDate(context.expiresOn),
    ),
  },
  actions: {
    takeInDraft: assign(({ event }) => ('draft' in event ? event.draft : {})),
    noteLatestText: assign(({ event }) => ('draft' in event ? { latestText: event.draft.latestText } : {})),
    noteOffer: assign(({ context, event }) => ({
      offeredText: event.type === 'PROPOSE_TEXT' ? event.version : context.latestText,
    })),
    noteCorrectedText: assign(({ context, event }) => withCorrectedText(context, event)),
    /** What domains endorsed is no longer the same either. */
    forgetPositions: assign(({ context, event }) => ({ accepted: 0, ...askedAnew(context, event.now) })),
    countAcceptance: assign({ accepted: ({ context }) => context.accepted + 1 }),
    countObjection: assign({
      accepted: ({ context, event }) => context.accepted - Number(event.facts.position === 'accepted'),
    }),
    openTally: assign({ tally: ({ context }) => reopen(context.tally) }),
    countDecision: assign(({ context, event }) =>
      event.type === 'COUNCIL_DECIDED'
        ? { tally: tallyAfter(context, event), leaving: leavingAfter(context, event) }
        : {},
    ),
    noteExternalDecision: assign({ tally: ({ context, event }) => tallyWithBody({ context, event }) }),
    admitToTally: assign(({ context, event }) =>
      event.type === 'COUNCIL_DECIDED' ? { tally: admit(context.tally, event, 'approved') } : {},
    ),
    expelFromTally: assign(({ context, event }) =>
      event.type === 'COUNCIL_DECIDED'
        ? { tally: expel(context.tally, event, 'approved'), leaving: leavingAfter(context, event) }
        : {},
    ),
    leaveTallyAsItIs: assign({}),
    countProceeding: assign({ proceedings: ({ context }) => context.proceedings + 1 }),
    noteMediator: assign(({ context, event }) =>
      event.type === 'MEDIATOR_AGREED'
        ? { mediators: { ...context.mediators, [event.proceeding]: event.mediatorId } }
        : {},
    ),
    forgetMediator: assign(({ context, event }) =>
      event.type === 'MEDIATION_ENDED' || event.type === 'MEDIATOR_LEFT'
        ? { mediators: without(context.mediators, `${event.proceeding}`) }
        : {},
    ),
    noteApplicant: assign(({ context, event }) => ({
      applicants: [...context.applicants, event.facts.organisationId ?? ''],
    })),
    forgetApplicant: assign(({ context, event }) =>
      'organisationId' in event
        ? { applicants: context.applicants.filter((id) => id !== event.organisationId) }
        : {},
    ),
    noteNotice: assign(({ context, event }) => ({
      leaving: { ...context.leaving, [event.facts.organisationId ?? '']: 'approved' as const },
    })),
    forgetNotice: assign(({ context, event }) =>
      'organisationId' in event ? { leaving: without(context.leaving, event.organisationId) } : {},
    ),
    countWithdrawal: assign(({ context, event }) =>
      event.type === 'PARTY_WITHDREW'
        ? { tally: withoutLeaver(context, event), leaving: without(context.leaving, event.organisationId) }
        : {},
    ),
    noteRenewal: assign(({ event }) => (event.type === 'RENEWED' ? { expiresOn: event.until } : {})),
    noteAmendmentRuns: assign({ amending: ({ context }) => context.proceedings }),
    forgetAmendmentRuns: assign({ amending: null }),
    noteAmended: assign(({ event }) =>
      event.type === 'AMENDMENT_IN_FORCE'
        ? { textInForce: event.version, amendedBy: event.proceeding, amending: null }
        : {},
    ),
    beginForce: assign(({ context, event }) => ({
      textInForce: context.offeredText,
      inForceSince: event.now,
      cycle: 1,
    })),
    beginCycle: assign({ cycle: ({ context }) => context.cycle + 1 }),
    countTermination: assign({ terminating: ({ context }) => context.terminating + 1 }),
    countPartiesAnew: assign(({ context, event }) => {
      if (event.type !== 'SUCCEED') return {};
      const { draft, accepted, terminating } = event;
      return {
        ready: draft.ready,
        ...ruleAndTallyAfter(context, draft),
        accepted,
        terminating,
        ...withoutProposal(context),
      };
    }),
    takeOverBeside: assign(({ context, event }) =>
      event.type === 'SUCCEED' ? namedBeside(context, event) : {},
    ),
    forgetTerminations: assign(({ context }) => ({ terminating: 0, ...withoutProposal(context) })),
    noteDomains: assign(({ event }) => withDomains(event)),
    noteDomainsAsked: assign(({ context, event }) => withDomainsAsked(context, event)),
    noteEndorsement: assign(({ context, event }) => afterEndorsement(context, event)),
    noteProvinces: assign(({ context, event }) => withRoles(context, event)),
    noteProvinceAnswer: assign((args) => afterAnswer(args)),
    noteProposedRoles: assign(({ context, event }) => withProposedRoles(context, event)),
    countConsentToRoles: assign((args) => withConsent(args)),
    forgetRolesProposal: assign(({ context }) => withoutProposal(context)),

    record: (_, _params: ActionParams<'record'>) => undefined,
    setPosition: (_, _params: ActionParams<'setPosition'>) => undefined,
    offerText: (_, _params: ActionParams<'offerText'>) => undefined,
    resetPositions: () => undefined,
    makePublic: () => undefined,
    openCouncils: (_, _params: ActionParams<'openCouncils'>) => undefined,
    consentToTermination: (_, _params: ActionParams<'consentToTermination'>) => undefined,
    withdrawTerminations: () => undefined,
    startMeasuring: () => undefined,
    keepEvaluation: (_, _params: ActionParams<'keepEvaluation'>) => undefined,
    measurementMissed: (_, _params: ActionParams<'measurementMissed'>) => undefined,
    commitmentFellDue: (_, _params: ActionParams<'commitmentFellDue'>) => undefined,
    resumeDueDates: () => undefined,
    settleCorrection: (_, _params: ActionParams<'settleCorrection'>) => undefined,
    correctText: (_, _params: ActionParams<'correctText'>) => undefined,
    councilsFollowText: (_, _params: ActionParams<'councilsFollowText'>) => undefined,
    cancelAll: () => undefined,
    openProceeding: (_, _params: ActionParams<'openProceeding'>) => undefined,
    moveDeadline: (_, _params: ActionParams<'moveDeadline'>) => undefined,
    holdUntil: (_, _params: ActionParams<'holdUntil'>) => undefined,
    admitParty: (_, _params: ActionParams<'admitParty'>) => undefined,
    setParticipation: (_, _params: ActionParams<'setParticipation'>) => undefined,
    applyProvisionally: (_, _params: ActionParams<'applyProvisionally'>) => undefined,
    joinParties: (_, _params: ActionParams<'joinParties'>) => undefined,
    reactToReservation: (_, _params: ActionParams<'reactToReservation'>) => undefined,
    offerAmendedText: (_, _params: ActionParams<'offerAmendedText'>) => undefined,
    askAboutText: (_, _params: ActionParams<'askAboutText'>) => undefined,
    closeProceeding: (_, _params: ActionParams<'closeProceeding'>) => undefined,
    notify: (_, _params: ActionParams<'notify'>) => undefined,
  },
});

/** What the rule makes of a council's decision or a merger. */
function outcomeAfter(context: DealContext, event: DealEvent): Outcome {
  if (event.type !== 'SUCCEED') return outcomeThen({ context, event }, tallyAfter(context, event));
  return outcomeThen({ context: { ...context, ...ruleAndTallyAfter(context, event.draft) }, event });
}

/** The tally after a council's decision; as it was, for any other event. */
function tallyAfter(context: DealContext, event: DealEvent): Tally {
  return event.type === 'COUNCIL_DECIDED' ? move(context.tally, event, event.from, event.to) : context.tally;
}

function leavingAfter(context: DealContext, { organisationId, to }: CouncilDecided): DealContext['leaving'] {
  return Object.hasOwn(context.leaving, organisationId)
    ? { ...context.leaving, [organisationId]: to }
    : context.leaving;
}

function withoutLeaver(context: DealContext, event: DealEvent & { type: 'PARTY_WITHDREW' }): Tally {
  return expel(context.tally, event, context.leaving[event.organisationId] ?? 'approved');
}

function takesPart(event: DealEvent, participation: Participation): event is DealEvent & CouncilDecided {
  return event.type === 'COUNCIL_DECIDED' && event.participation === participation;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
