import { code, table } from '../../common/generated/markdown.js';
import { besideEvent, isTakenBeside, toldEvents, type BesideEvent } from '../../workflow/core/beside.js';
import { stateName } from '../../workflow/core/instance.js';
import { OPERATION_EVENTS } from '../../workflow/core/operation-events.js';
import { processName, type Process } from '../../workflow/core/process.js';
import { chartOf, takenEvents, valueOf, type ChartState } from '../../workflow/core/statechart.js';
import { leavesOf } from '../../workflow/diagrams/arrows.js';
import type { Right } from '../policy.js';
import { RIGHTS } from '../rights.js';
import { whoMay } from './who-may.js';

/** When each right can be used, and by whom, as a page of Markdown: a table for each process. */
export function phasesPage(processes: readonly Process[]): string {
  return [
    '<!-- Made from the statecharts and the table of rights by `npm run docs:access`: change those. -->',
    '# Who may do what, and when',
    'For each process: what the [table of rights](README.md) opens to whom, and in which phases (of councils and side ' +
      'procedures: states) its [statechart](../processes/README.md) takes it. `yes` is all through a phase; where it is ' +
      'part of one, the states are named. An operation such as `addText` can be used where the statechart takes the ' +
      'event by which the history tells of it. What stands nowhere on this page can be done whatever the phase.',
    ...processes.flatMap((process) => [`## \`${processName(process)}\``, openIn(process)]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What a process takes where: a row for each event of callers and each operation that it is told of. */
function openIn(process: Process): string {
  const beside = Object.keys(process.besideEvents ?? {});
  const { children } = chartOf(process.machine);
  const places = children.map((place) => ({ place, leaves: leavesOf(place).map(open) }));
  const rows = eventsByRight(process).map(([right, events]) => [
    code(right),
    whoMay(right).join('<br>'),
    ...places.map(({ leaves }) => when(leaves, events)),
  ]);
  return table(['right', 'who may', ...children.map(({ key }) => code(key))], rows);

  function open(leaf: ChartState): Leaf {
    const value = valueOf(leaf);
    return {
      name: stateName(value).split('.').slice(1).join('.'),
      takes: new Set([
        ...takenEvents(process.machine, value),
        ...beside.filter((type) => isTakenBeside(besideEvent(process, type) as BesideEvent, value)),
      ]),
    };
  }
}

interface Leaf {
  /** Within its phase. */
  readonly name: string;
  readonly takes: ReadonlySet<string>;
}

/** The rights that have to do with a process, each with the events by which it is used. */
export function eventsByRight(process: Process): [Right, readonly string[]][] {
  const known = toldEvents(process);
  const operations = Object.entries(OPERATION_EVENTS).filter(([, told]) =>
    told.some((event) => known.includes(event)),
  );
  const events = process.callerEvents.map((event): [string, readonly string[]] => [event, [event]]);
  return [...events, ...operations]
    .map(([right, told]): [Right, readonly string[]] => [right as Right, told])
    .toSorted(([one], [other]) => RIGHTS.indexOf(one) - RIGHTS.indexOf(other));
}

function when(leaves: readonly Leaf[], events: readonly string[]): string {
  const taking = leaves.filter(({ takes }) => events.some((event) => takes.has(event)));
  if (taking.length === 0) return '';
  return taking.length === leaves.length ? 'yes' : taking.map(({ name }) => code(name)).join(' ');
}
