import type { Right } from '../../access/policy.js';

/**
 * By which events of the registry a plain operation on an agreement is told: it can be used wherever the statechart, of
 * the agreement or of the council that it is about, takes one of them.
 */
export const OPERATION_EVENTS = {
  reviseAgreement: ['REVISE_DRAFT'],
  addText: ['ADD_TEXT'],
  addClauseComment: ['ADD_CLAUSE_COMMENT'],
  settleOpenPoint: ['SETTLE_OPEN_POINT'],
  addCommitment: ['ADD_COMMITMENT'],
  reviseCommitment: ['REVISE_COMMITMENT'],
  removeCommitment: ['REMOVE_COMMITMENT'],
  reportFulfilment: ['REPORT_FULFILMENT'],
  answerFulfilment: ['CONFIRM_FULFILMENT', 'DISPUTE_FULFILMENT'],
  waiveCommitment: ['WAIVE_COMMITMENT'],
  proposeCompensation: ['PROPOSE_COMPENSATION'],
  answerCompensation: ['ACCEPT_COMPENSATION', 'REFUSE_COMPENSATION'],
  // Hectares of a land budget are evened out, too: with `landTransfer` in the place of `compensation`.
  proposeLandTransfer: ['PROPOSE_COMPENSATION'],
  answerLandTransfer: ['ACCEPT_COMPENSATION', 'REFUSE_COMPENSATION'],
  addIndicator: ['ADD_INDICATOR'],
  removeIndicator: ['REMOVE_INDICATOR'],
  addMeasurement: ['RECORD_MEASUREMENT'],
  setEvaluationRhythm: ['SET_EVALUATION_RHYTHM'],
  proposeConclusion: ['PROPOSE_CONCLUSION'],
  answerConclusion: ['ACCEPT_CONCLUSION', 'REFUSE_CONCLUSION'],
  answerLesson: ['ANSWER_LESSON'],
  submitComplianceReport: ['SUBMIT_COMPLIANCE_REPORT'],
  importMeasurements: ['RECORD_MEASUREMENT'],
  reconfirmDuties: ['RECONFIRM_DUTIES'],
  carryOutAction: ['CARRY_OUT_ACTION'],
  dropAction: ['DROP_ACTION'],
  revisePlan: ['REVISE_PLAN'],
  addFramework: ['ADD_FRAMEWORK'],
  reviseFramework: ['REVISE_FRAMEWORK'],
  removeFramework: ['REMOVE_FRAMEWORK'],
  addAction: ['ADD_ACTION'],
  reviseAction: ['REVISE_ACTION'],
  removeAction: ['REMOVE_ACTION'],
  requestAdvice: ['REQUEST_ADVICE'],
  recordAdvice: ['RECORD_ADVICE'],
  registerObjection: ['REGISTER_OBJECTION'],
  answerObjection: ['ANSWER_OBJECTION'],
  addCouncilSource: ['ADD_SOURCE'],
  uploadCouncilSource: ['ADD_SOURCE'],
  addDocument: ['ADD_DOCUMENT'],
  addDocumentVersion: ['ADD_DOCUMENT'],
  pullCouncilSource: ['ADD_SOURCE'],
  setDomains: ['SET_DOMAINS'],
  setProvinceRoles: ['SET_PROVINCE_ROLES'],
  proposeCorrection: ['PROPOSE_CORRECTION'],
  answerCorrection: [
    'CONFIRM_CORRECTION',
    'OBJECT_TO_CORRECTION',
    'WITHDRAW_CORRECTION',
    'CORRECT_TEXT',
    'CORRECT',
  ],
} as const satisfies Partial<Record<Right, readonly string[]>>;

/** An operation that changes an agreement without being an event itself. */
export type AgreementOperation = keyof typeof OPERATION_EVENTS;

/**
 * Holds the code to the table, which says when each operation can be used.
 * @throws where an operation is told by another event than the table says: a fault of ours, never of a caller
 */
export function checkTold(operation: AgreementOperation, eventType: string): void {
  const events: readonly string[] = OPERATION_EVENTS[operation];
  if (!events.includes(eventType)) throw new Error(`${operation} is not told by ${eventType}`);
}
