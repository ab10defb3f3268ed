import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';
import { openDueDates, type Measuring } from './measuring.js';

/** What of an indicator rules look at. Plain dates. */
export interface IndicatorTerms {
  readonly responsibleId: string;
  readonly baselineOn: string;
  readonly targetOn: string;
  readonly firstDueOn: string;
}

/** What of a measurement rules look at. Plain dates. */
export interface MeasurementTerms {
  readonly measuredOn: string;
  /** The due date that it is meant for, where it names one. */
  readonly dueOn?: string;
}

/** Why an organisation may not add or remove an indicator; undefined where it may: its own, or any as the lead. */
export function notAnswerable(
  responsibleId: string,
  organisation: string,
  isLead: boolean,
): Message | undefined {
  if (isLead || responsibleId === organisation) return undefined;
  return { key: 'monitoring.not-answerable', params: { organisation, responsible: responsibleId } };
}

/** Why an organisation may not measure an indicator; undefined where it may: the responsible party, and the lead. */
export function notResponsible(
  responsibleId: string,
  organisation: string,
  isLead: boolean,
): Message | undefined {
  if (isLead || responsibleId === organisation) return undefined;
  return { key: 'monitoring.not-responsible', params: { organisation, responsible: responsibleId } };
}

/**
 * What is wrong with a new indicator.
 * @param isParty whether the organisation takes part in the agreement
 * @param today the plain date it is
 */
export function indicatorFaults(
  { responsibleId, baselineOn, targetOn, firstDueOn }: IndicatorTerms,
  isParty: (organisationId: string) => boolean,
  today: string,
): Issue[] {
  const faults: Issue[] = [];
  if (!isParty(responsibleId))
    faults.push(fault('responsibleId', 'no-party', { organisation: responsibleId }));
  if (baselineOn > today) faults.push(fault('baselineOn', 'in-the-future', { today }));
  if (targetOn <= baselineOn) faults.push(fault('targetOn', 'target-before-baseline', { baselineOn }));
  if (firstDueOn < today) faults.push(fault('firstDueOn', 'due-in-the-past', { today }));
  return faults;
}

/** What is wrong with a new measurement of an indicator. */
export function measurementFaults(
  { measuredOn, dueOn }: MeasurementTerms,
  { baselineOn }: IndicatorTerms,
  measuring: Measuring,
  today: string,
): Issue[] {
  const faults: Issue[] = [];
  if (measuredOn > today) faults.push(fault('measuredOn', 'in-the-future', { today }));
  if (measuredOn < baselineOn) faults.push(fault('measuredOn', 'before-baseline', { baselineOn }));
  const open = openDueDates(measuring);
  if (dueOn !== undefined && !open.includes(dueOn)) {
    faults.push(fault('dueOn', 'not-awaited', { count: open.length, open: open.join(', ') }));
  }
  return faults;
}

function fault(name: string, key: string, params: Message['params']): Issue {
  return { in: 'body', name, detail: { key: `monitoring.${key}`, params } };
}
