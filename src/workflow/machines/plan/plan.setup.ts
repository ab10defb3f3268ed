import { assign, setup } from 'xstate';
import { derive, deriveFromDate, startOfDate } from '../../../common/time/terms.js';
import { move, reopen, total } from '../../../ratification/rules/tally.js';
import { delayBy } from '../../core/delays.js';
import type { ActionParams } from '../../core/effects.js';
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
import type { PlanContext, PlanEvent, PlanInput } from './plan.types.js';

/** What a delay is worked out from. */
interface PlanMoment {
  readonly context: PlanContext;
  readonly event: PlanEvent;
}

/** What the phases of a plan are made of: every guard, delay and action that they may name. */
export const planSetup = setup({
  types: {
    context: {} as PlanContext,
    input: {} as PlanInput,
    events: {} as PlanEvent,
  },
  guards: {
    conceptIsReady: ({ context }) => context.conceptReady,
    draftIsReady: ({ context }) => context.ready,
    adviceIsAsked: ({ context }) => context.adviceAsked > 0,
    everyAdviceIsIn: ({ context }) => context.adviceOpen === 0,
    isOfferedText: ({ context, event }) => 'version' in event && event.version === context.offeredText,
    isNewerText: ({ context, event }) =>
      'version' in event && event.version > (context.offeredText ?? 0) && event.version <= context.latestText,
    isStandingText: ({ context, event }) => isOfStandingText(context, event),
    hasNotAccepted: ({ event }) => event.facts.position !== 'accepted',
    hasNoOpenPoints,
    raisesNothingAccepted,
    everyOtherPartyAccepts: ({ context }) => context.accepted === total(context.tally).parties - 1,
    inquiryIsHeld: ({ context }) => context.inquiryHeld,
    everyObjectionIsAnswered: ({ context }) => context.unanswered === 0,
    ...ruleGuards,
    /** Only an annulment takes an adoption back: a merger of those that adopted it does not. */
    ruleNoLongerSatisfied: ({ context, event }) =>
      event.type === 'COUNCIL_DECIDED' &&
      event.from === 'approved' &&
      outcomeThen({ context: adopted(context), event }) !== 'satisfied',
    isBound: ({ event }) => event.facts.bound,
    isBoundOrDirects: (args) => args.event.facts.bound || directsFromOutside(args),
    isBesideTheParties: ({ event }) => event.type === 'SUCCEED' && event.party === null,
    leavesOneParty: ({ event }) => event.type === 'SUCCEED' && total(event.draft.tally).parties === 1,
    hasNotConsentedToEnd: ({ event }) => !event.facts.terminates,
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
    negotiationTerm: runsOut(({ context }: PlanMoment) => context.settings.negotiationTerm),
    inquiryTerm: runsOut(({ context }: PlanMoment) => context.settings.inquiryTerm),
    ratificationTerm: runsOut(({ context }: PlanMoment) => context.settings.ratificationTerm),
    ruleDate: untilRuleDate<PlanMoment>(),
    /** From the day after publication, whenever that was reported. */
    entryIntoForceTerm: delayBy(({ context: { publication, settings } }: PlanMoment) =>
      publication === null ? null : derive(settings.entryIntoForceTerm, startOfDate(publication.publishedOn)),
    ),
    measuringTerm: runsOut(({ context }: PlanMoment) => context.settings.measuringTerm),
    evaluationTerm: runsOut(({ context }: PlanMoment) => context.settings.evaluationTerm),
    /** Never, for a plan without an end. */
    untilExpiry: delayBy(({ context }: PlanMoment) =>
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
    countRequest: assign(({ context }) => ({
      adviceAsked: context.adviceAsked + 1,
      adviceOpen: context.adviceOpen + 1,
    })),
    /** Advice after its term was already counted as silence. */
    countAdvice: assign(({ context, event }) =>
      event.type === 'RECORD_ADVICE' && event.late ? {} : { adviceOpen: context.adviceOpen - 1 },
    ),
    /** What domains endorsed is no longer the same either. */
    forgetPositions: assign(({ context, event }) => ({ accepted: 0, ...askedAnew(context, event.now) })),
    countAcceptance: assign({ accepted: ({ context }) => context.accepted + 1 }),
    countRefusal: assign({
      accepted: ({ context, event }) => context.accepted - Number(event.facts.position === 'accepted'),
    }),
    noteProvisionalAdoption: assign({ provisionallyAdoptedAt: ({ event }) => event.now }),
    noteInquiry: assign({
      inquiry: ({ context, event: { now } }) => ({
        openedAt: now,
        lastDay: derive(context.settings.inquiryTerm, new Date(now)).lastDay,
      }),
    }),
    noteInquiryHeld: assign({ inquiryHeld: true }),
    forgetInquiry: assign({ inquiryHeld: false }),
    countObjection: assign(({ context }) => ({
      objections: context.objections + 1,
      unanswered: context.unanswered + 1,
    })),
    countAnswer: assign({ unanswered: ({ context }) => context.unanswered - 1 }),
    openTally: assign({ tally: ({ context }) => reopen(context.tally) }),
    countDecision: assign(({ context, event }) =>
      event.type === 'COUNCIL_DECIDED' ? { tally: move(context.tally, event, event.from, event.to) } : {},
    ),
    noteExternalDecision: assign({ tally: ({ context, event }) => tallyWithBody({ context, event }) }),
    noteAdoption: assign({ adoptedAt: ({ event }) => event.now }),
    forgetAdoption: assign({ adoptedAt: null, publication: null }),
    notePublication: assign(({ event }) =>
      event.type === 'PUBLISH_PLAN'
        ? { publication: { publishedOn: event.publishedOn, source: event.source } }
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
        conceptReady: draft.conceptReady,
        ...ruleAndTallyAfter(context, draft),
        accepted,
        terminating,
        ...withoutProposal(context),
      };
    }),
    /** Boards that are asked for advice stand in rows of their own. */
    takeOverBeside: assign({}),
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
    adviceNotGiven: (_, _params: ActionParams<'adviceNotGiven'>) => undefined,
    setPosition: (_, _params: ActionParams<'setPosition'>) => undefined,
    offerText: (_, _params: ActionParams<'offerText'>) => undefined,
    resetPositions: () => undefined,
    makePublic: () => undefined,
    keepProviso: (_, _params: ActionParams<'keepProviso'>) => undefined,
    openCouncils: (_, _params: ActionParams<'openCouncils'>) => undefined,
    consentToTermination: (_, _params: ActionParams<'consentToTermination'>) => undefined,
    withdrawTerminations: () => undefined,
    startMeasuring: () => undefined,
    keepEvaluation: (_, _params: ActionParams<'keepEvaluation'>) => undefined,
    measurementMissed: (_, _params: ActionParams<'measurementMissed'>) => undefined,
    settleCorrection: (_, _params: ActionParams<'settleCorrection'>) => undefined,
    correctText: (_, _params: ActionParams<'correctText'>) => undefined,
    councilsFollowText: (_, _params: ActionParams<'councilsFollowText'>) => undefined,
    cancelAll: () => undefined,
    moveDeadline: (_, _params: ActionParams<'moveDeadline'>) => undefined,
    joinParties: (_, _params: ActionParams<'joinParties'>) => undefined,
    notify: (_, _params: ActionParams<'notify'>) => undefined,
  },
});

/** The plan as its rule is held against once it is adopted: its dates have had their say then. */
function adopted(context: PlanContext): PlanContext {
  return { ...context, inForceSince: context.adoptedAt };
}
