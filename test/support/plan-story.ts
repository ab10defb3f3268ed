import type { Process } from '../../src/workflow/core/process.js';
import type { PlanSummary } from '../../src/workflow/machines/plan.machine.js';
import { CURRENT } from '../../src/workflow/processes.js';
import { accepts, approves, BEGINNING, changes, draftOf, trio, type DealOptions } from './deal-story.js';
import { given, type Scene, type Step } from './given.js';

/** What the statechart knows of a plan's draft. */
export function planDraft(
  options: DealOptions,
  readiness: { concept: boolean; ready: boolean },
  latestText: number,
): PlanSummary {
  return { ...draftOf(options, readiness.ready, latestText), conceptReady: readiness.concept };
}

function processOf({ settings }: DealOptions): Process {
  return { ...CURRENT.plan, settings: { ...CURRENT.plan.settings, ...settings } };
}

/** Without its vision. */
export function givenConceptNote(options: DealOptions = {}): Scene {
  const draft = planDraft(options, { concept: false, ready: false }, 0);
  return given(processOf(options), { draft }, options.now ?? BEGINNING);
}

/** Challenge and vision are written. */
export function givenPreliminaryDraft(options: DealOptions = {}): Scene {
  return givenConceptNote(options).when(
    changes('REVISE_PLAN', planDraft(options, { concept: true, ready: false }, 0)),
    sends('START_PRELIMINARY_DRAFT'),
  );
}

/** Everything is there, with the first text; nobody has been asked for advice yet. */
export function givenConsultation(options: DealOptions = {}): Scene {
  return givenPreliminaryDraft(options).when(
    changes('ADD_TEXT', planDraft(options, { concept: true, ready: true }, 1)),
    sends('OPEN_CONSULTATION'),
  );
}

/** The first text is offered to all parties. */
export function givenPlanInNegotiation(options: DealOptions = {}): Scene {
  return givenConsultation(options).when(asksAdvice(1), givesAdvice(1), sends('SUBMIT'));
}

/** Every party accepted the first text. */
export function givenProvisionalAdoption(options: DealOptions = {}): Scene {
  const parties = options.parties ?? trio;
  return givenPlanInNegotiation(options).when(...parties.map((party) => accepts(party, 1)));
}

/** The public can object. */
export function givenInquiry(options: DealOptions = {}): Scene {
  return givenProvisionalAdoption(options).when(sends('OPEN_INQUIRY'));
}

/** The councils are asked, nobody having objected. */
export function givenPlanInRatification(options: DealOptions = {}): Scene {
  return givenInquiry(options).whenRunsOut('inquiryTerm').when(sends('CONCLUDE_INQUIRY'));
}

/** Every council approved. */
export function givenAdoption(options: DealOptions = {}): Scene {
  const parties = options.parties ?? trio;
  return givenPlanInRatification(options).when(...parties.map((party) => approves(party)));
}

/** Published and in force. */
export function givenPlanInForce(options: DealOptions = {}): Scene {
  return givenAdoption(options).when(isPublished('2027-03-01')).whenRunsOut('entryIntoForceTerm');
}

/** What the lead sends. */
export function sends(type: string): Step {
  return () => ({ event: { type }, facts: { organisationId: 'Kortrijk', position: 'pending' } });
}

export function asksAdvice(advice: number): Step {
  return () => ({ event: { type: 'REQUEST_ADVICE', advice } });
}

export function givesAdvice(advice: number, late = false): Step {
  return () => ({ event: { type: 'RECORD_ADVICE', advice, opinion: 'favourable', late } });
}

/** The term of a request runs out. */
export function keepsSilent(advice: number): Step {
  return () => ({ event: { type: 'ADVICE_NOT_GIVEN', advice } });
}

export function registers(receiptNumber: string): Step {
  return () => ({ event: { type: 'REGISTER_OBJECTION', receiptNumber } });
}

export function answers(receiptNumber: string): Step {
  return () => ({ event: { type: 'ANSWER_OBJECTION', receiptNumber } });
}

export function statesProviso(organisationId: string, text: string): Step {
  return () => ({ event: { type: 'STATE_PROVISO', text }, facts: { organisationId, position: 'accepted' } });
}

/** @param publishedOn a plain date */
export function isPublished(publishedOn: string): Step {
  return () => ({ event: { type: 'PUBLISH_PLAN', publishedOn, source: 'https://www.example.org/1' } });
}
