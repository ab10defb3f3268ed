import { whoMay } from '../../access/rights-page/who-may.js';
import { code, table } from '../../common/generated/markdown.js';
import { processName, type Process } from '../core/process.js';
import { chartOf, statesOf, type ChartState, type ChartTransition } from '../core/statechart.js';
import { leavesOf, movementOf } from '../diagrams/arrows.js';
import { placeWords, type Words } from '../diagrams/wording.js';

/** How a process's files are called, without an ending: `deal-flanders-1`. */
export function pageName({ id, version }: Process): string {
  return `${id}-${version}`;
}

/** A process as a page of Markdown: its diagram, terms, states, and events with who may send them. */
export function processPage(process: Process, words: Words): string {
  const root = chartOf(process.machine);
  const title = words('diagram.process.title', { kind: process.kind });
  return [
    '<!-- Made from the statechart and the table of rights by `npm run docs:processes`: change those. -->',
    `# ${title}: \`${processName(process)}\``,
    `![${title}](${pageName(process)}.svg)`,
    '## Terms and choices',
    table(
      ['setting', 'what', 'value'],
      Object.entries(process.settings).map(([name, value]) => settingRow(name, value, process, words)),
    ),
    '## States',
    table(
      ['state', 'in words', 'what can happen'],
      leavesOf(root).map((state) => stateRow(state, process, words)),
    ),
    '## Events that someone sends',
    'An event leads on from where it arrives when every condition holds; the first line that fits counts.',
    table(
      ['event', 'in words', 'who may', 'from → to, on condition'],
      process.callerEvents.map((event) => [
        code(event),
        words(`event.${event}`),
        whoMay(event).join('<br>'),
        waysOf(root, ({ event: each }) => each === event),
      ]),
    ),
    ...(process.registryEvents.length === 0
      ? []
      : [
          '## What the registry tells the process',
          'Changes of what is agreed, and news of other parts of the agreement; nobody can send these as events.',
          table(
            ['event', 'from → to, on condition'],
            process.registryEvents.map((event) => [
              code(event),
              waysOf(root, ({ event: each }) => each === event),
            ]),
          ),
        ]),
    ...beside(process),
    ...byItself(root),
    ...terms(root, words),
  ].join('\n\n');
}

/** What is only on record: it moves nothing. */
function beside({ besideEvents = {} }: Process): string[] {
  const rows = Object.entries(besideEvents).map(([type, { phases }]) => [
    code(type),
    phases.map(code).join(' '),
  ]);
  return rows.length === 0
    ? []
    : [
        '## What is told beside the statechart',
        'It is on record, and moves nothing.',
        table(['event', 'in'], rows),
      ];
}

/** What happens without an event or a term, as soon as its conditions hold. */
function byItself(root: ChartState): string[] {
  const ways = waysOf(root, ({ event, delay }) => event === undefined && delay === undefined);
  return ways === '' ? [] : ['## What follows by itself', table(['from → to, on condition'], [[ways]])];
}

function terms(root: ChartState, words: Words): string[] {
  const delays = new Set(
    statesOf(root).flatMap(({ transitions }) => transitions.flatMap(({ delay }) => delay ?? [])),
  );
  if (delays.size === 0) return [];
  return [
    '## Terms that run out',
    table(
      ['term', 'in words', 'from → to'],
      [...delays].map((delay) => [
        code(delay),
        words(`diagram.term.${delay}`),
        waysOf(root, (each) => each.delay === delay),
      ]),
    ),
  ];
}

function settingRow(name: string, value: unknown, process: Process, words: Words): string[] {
  const { delays } = process.machine.implementations;
  const what = Object.hasOwn(delays, name) ? words(`diagram.term.${name}`) : '';
  return [code(name), what, lengthOf(value, words) ?? code(JSON.stringify(value))];
}

/** How long a term is; undefined for a setting that is none. */
function lengthOf(value: unknown, words: Words): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const [[unit, count], ...more] = Object.entries(value) as [string, unknown][];
  if (more.length > 0 || !['days', 'weeks', 'months'].includes(unit)) return undefined;
  return words(`diagram.length.${unit}`, { count: Number(count) });
}

function stateRow(state: ChartState, process: Process, words: Words): string[] {
  const movement = movementOf(process);
  const around = statesOf(movement.root).filter((each) =>
    each.path.every((step, index) => state.path[index] === step),
  );
  const events = around.flatMap(({ transitions }) =>
    transitions.flatMap(({ event, delay }) => event ?? delay ?? []),
  );
  const what = state.kind === 'final' ? 'nothing any more' : [...new Set(events)].map(code).join(' ');
  const leaf = leavesOf(movement.root).find(({ id }) => id === state.id) as ChartState;
  return [code(state.path.join('.')), placeWords(leaf, movement, words), what];
}

/** Where some transitions start and lead, a line each. */
function waysOf(root: ChartState, isOne: (transition: ChartTransition) => boolean): string {
  const states = statesOf(root);
  const paths = new Map(states.map(({ id, path }) => [id, path.join('.') || 'everywhere']));
  return states
    .flatMap(({ transitions }) => transitions.filter(isOne))
    .map(({ from, to, guards }) => {
      const start = code(paths.get(from) ?? from);
      const way =
        to === undefined || to === from ? `${start}, stays` : `${start} → ${code(paths.get(to) ?? to)}`;
      return guards.length === 0 ? way : `${way}, if ${guards.map(code).join(' and ')}`;
    })
    .join('<br>');
}
