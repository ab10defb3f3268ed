import { isRight, openness, RIGHTS } from '../../access/rights.js';
import { toldEvents } from './beside.js';
import { OPERATION_EVENTS } from './operation-events.js';
import { processName, type Process } from './process.js';

/** How events are written; operations are written otherwise. */
const EVENT = /^[A-Z]+(_[A-Z]+)*$/;

/**
 * Where the processes and the table of rights do not fit, as sentences for their author: an event that nobody could
 * ever offer, that anybody could, or that the table gives and no process takes; an operation that no process is told of.
 */
export function policyFaults(
  processes: readonly Process[],
  rights: readonly string[] = RIGHTS,
  operations: Readonly<Record<string, readonly string[]>> = OPERATION_EVENTS,
): string[] {
  const offered = new Set(processes.flatMap(({ callerEvents }) => callerEvents));
  const told = new Set(processes.flatMap(toldEvents));
  return [
    ...processes.flatMap((process) => [
      ...process.callerEvents
        .filter((event) => !rights.includes(event))
        .map((event) => `${processName(process)}: the table of rights gives event ${event} to nobody`),
      ...process.callerEvents
        .filter((event) => isRight(event) && openness(event) !== 'never')
        .map((event) => `${processName(process)}: event ${event} needs no token`),
      ...toldEvents(process)
        .filter((event) => rights.includes(event))
        .map(
          (event) =>
            `${processName(process)}: event ${event} is the registry’s own, and the table gives it away`,
        ),
    ]),
    ...rights
      .filter((right) => EVENT.test(right) && !offered.has(right))
      .map((right) => `the table of rights gives event ${right}, which no process takes`),
    ...Object.entries(operations).flatMap(([operation, events]) =>
      events
        .filter((event) => !told.has(event))
        .map((event) => `operation ${operation} is told by event ${event}, which no process takes`),
    ),
  ];
}
