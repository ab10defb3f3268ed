import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';
import { openDueDates, type Measuring } from './measuring.js';
import { directionOf, type Direction, type PathForm, type PathStep } from './trajectory.js';

/** What of an indicator rules look at. Plain dates. */
export interface IndicatorTerms {
  readonly responsibleId: string;
  readonly baselineOn: string;
  readonly targetOn: string;
  readonly firstDueOn: string;
}

/** What of the path of an indicator rules look at; what may be left out is as an indicator's is unless told. */
export interface PathTerms extends Pick<IndicatorTerms, 'baselineOn' | 'targetOn'> {
  readonly baselineValue: string;
  readonly targetValue: string;
  readonly path?: PathForm;
  readonly steps?: readonly PathStep[];
  readonly direction?: Direction;
}

/** What of a measurement rules look at. Plain dates. */
export interface MeasurementTerms {
  readonly measuredOn: string;
  /** The due date that it is meant for, where it names one. */
  readonly dueOn?: string;
  /** Number of the measurement that it corrects, where it does. */
  readonly corrects?: number;
  readonly reason?: string;
}

/** The measurement that a new one says it corrects. */
export interface Corrected {
  /** Number of the measurement that came in its place already; null where none did. */
  readonly correctedBy: number | null;
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

/** What is wrong with the path that a new indicator should take. */
export function pathFaults(terms: PathTerms): Issue[] {
  const { baselineOn, baselineValue, targetOn, targetValue, path = 'linear', steps = [], direction } = terms;
  const faults: Issue[] = [];
  const way = directionOf(baselineValue, targetValue);
  const back = directionOf(targetValue, baselineValue);
  if (direction !== undefined && direction !== way && way !== back)
    faults.push(fault('direction', 'wrong-way', { baselineValue, targetValue }));
  if (path === 'linear' && steps.length > 0) faults.push(fault('steps', 'only-stepped', {}));
  if (path === 'stepped' && steps.length === 0) faults.push(fault('steps', 'no-steps', {}));
  for (const [index, { on }] of steps.entries()) {
    const after = index === 0 ? baselineOn : steps[index - 1].on;
    if (on <= after || on >= targetOn)
      faults.push(fault(`steps[${index}].on`, 'step-out-of-order', { after, before: targetOn }));
  }
  return faults;
}

/**
 * What is wrong with a new measurement of an indicator.
 * @param corrected the measurement that it says it corrects; undefined where there is none
 */
export function measurementFaults(
  { measuredOn, dueOn, corrects, reason }: MeasurementTerms,
  { baselineOn }: Pick<IndicatorTerms, 'baselineOn'>,
  measuring: Measuring,
  today: string,
  corrected?: Corrected,
): Issue[] {
  const faults: Issue[] = [];
  if (measuredOn > today) faults.push(fault('measuredOn', 'in-the-future', { today }));
  if (measuredOn < baselineOn) faults.push(fault('measuredOn', 'before-baseline', { baselineOn }));
  if (corrects === undefined) {
    if (reason !== undefined) faults.push(fault('reason', 'reason-only-with', {}));
  } else {
    if (corrected === undefined) faults.push(fault('corrects', 'no-measurement', { number: corrects }));
    else if (corrected.correctedBy !== null)
      faults.push(fault('corrects', 'is-corrected', { number: corrects, by: corrected.correctedBy }));
    if (dueOn !== undefined) faults.push(fault('dueOn', 'due-as-corrected', {}));
    return faults;
  }
  const open = openDueDates(measuring);
  if (dueOn !== undefined && !open.includes(dueOn)) {
    faults.push(fault('dueOn', 'not-awaited', { count: open.length, open: open.join(', ') }));
  }
  return faults;
}

function fault(name: string, key: string, params: Message['params']): Issue {
  return { in: 'body', name, detail: { key: `monitoring.${key}`, params } };
}
