import type { Process } from '../core/process.js';
import type { ChartState } from '../core/statechart.js';
import { leavesOf, liesIn, type Arrow, type Movement } from './arrows.js';
import { COLOURS, LINES } from './colours.js';
import { cell, row, stacked, table, text, wrapped, type Attributes, type Style } from './label.js';
import { reasonLine, reasonWords, stateWords, type Words } from './wording.js';

/** Where an agreement stands in its chart, and where it came by. */
export interface Marks {
  readonly present: ChartState | undefined;
  readonly visited: readonly ChartState[];
}

/** What a chart is drawn from. */
export interface Drawing {
  readonly process: Process;
  readonly movement: Movement;
  readonly marks: Marks;
  readonly words: Words;
}

/** A chart in DOT. */
export interface ChartDot {
  readonly statements: readonly string[];
  /** What a pointer shows over a part, by the part's id. */
  readonly tooltips: Readonly<Record<string, string>>;
}

/** Characters on a line of a label: between neighbours, on an arrow that passes over others, in a box. */
const ROOM = { near: 19, far: 34, name: 18, stays: 26 } as const;

/** Draws the chart's states as boxes in frames, and its arrows. */
export function chartDot(drawing: Drawing): ChartDot {
  const { root, start, arrows } = drawing.movement;
  const tooltips: Record<string, string> = {};
  for (const state of leavesOf(root)) tooltips[idOf(state)] = boxTooltip(drawing, state);
  for (const [index, arrow] of arrows.entries()) tooltips[arrowId(index)] = arrowTooltip(arrow);
  return {
    statements: [
      ...root.children.flatMap((child) => placeDot(drawing, child)),
      `start [${attributes({ id: 'start', shape: 'circle', width: 0.16, fixedsize: 'true', label: '', fillcolor: COLOURS.ink })}]`,
      `start -> ${quoted(start.id)} [${attributes({ id: 'start_arrow', color: COLOURS.ink })}]`,
      ...arrows.map((arrow, index) => arrowDot(drawing, arrow, index)),
    ],
    tooltips,
  };
}

/** Attributes of DOT; what has no value is left out. */
export function attributes(all: Attributes): string {
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${quoted(String(value))}`)
    .join(' ');
}

function placeDot(drawing: Drawing, state: ChartState): string[] {
  return state.children.length === 0 ? [boxDot(drawing, state)] : frameDot(drawing, state);
}

function frameDot(drawing: Drawing, state: ChartState): string[] {
  const { marks, movement, words } = drawing;
  const here = marks.present !== undefined && liesIn(marks.present, state);
  const style = { size: 15, bold: true, color: here ? COLOURS.present : COLOURS.ink };
  const title = movement.phased ? [text(stateWords(state, movement, words), style)] : [];
  const stays = staysLines(drawing, state, { size: 10, color: COLOURS.faint });
  const rows = [...title, ...(stays.length === 0 ? [] : [stacked(stays, 'LEFT')])].map((each) =>
    row(cell(each, { ALIGN: 'LEFT' })),
  );
  return [
    `subgraph ${quoted(frameId(state))} {`,
    attributes({
      id: idOf(state),
      style: 'rounded,filled',
      color: here ? COLOURS.present : COLOURS.frame,
      penwidth: here ? 2 : 1,
      fillcolor: here ? COLOURS.presentFrame : COLOURS.frameFill,
      margin: 14,
    }),
    rows.length === 0 ? 'label=""' : `label=<${table(rows)}>`,
    ...state.children.flatMap((child) => placeDot(drawing, child)),
    '}',
  ];
}

function boxDot(drawing: Drawing, state: ChartState): string {
  const { marks, movement, words } = drawing;
  const present = state === marks.present;
  const visited = marks.visited.includes(state);
  const name = wrapped(stateWords(state, movement, words), ROOM.name, 3);
  const lines = [
    ...name.map((line) => text(line, { size: 13, bold: true, color: present ? COLOURS.white : COLOURS.ink })),
    ...staysLines(drawing, state, { size: 10, color: present ? COLOURS.white : COLOURS.faint }),
  ];
  const shown = attributes({
    id: idOf(state),
    class: present ? 'present' : visited ? 'visited' : undefined,
    color: present ? COLOURS.ink : COLOURS.line,
    fillcolor: present ? COLOURS.present : visited ? COLOURS.visited : COLOURS.white,
    penwidth: present ? 4 : 1.2,
  });
  return `${quoted(state.id)} [${shown} ${labelled(lines)}]`;
}

function staysLines({ movement, process, words }: Drawing, state: ChartState, style: Style): string[] {
  const stays = movement.stays.filter((stay) => stay.at === state);
  if (stays.length === 0) return [];
  const said = stays.map(({ reason, cause }) => reasonLine(reasonWords(reason, cause, process, words)));
  return [words('diagram.stays'), ...said]
    .flatMap((line) => wrapped(line, ROOM.stays, 3))
    .map((line) => text(line, style));
}

function boxTooltip({ marks, movement, words }: Drawing, state: ChartState): string {
  const name = stateWords(state, movement, words);
  if (state === marks.present) return `${name} (${words('diagram.legend.present')})`;
  return marks.visited.includes(state) ? `${name} (${words('diagram.legend.visited')})` : name;
}

function arrowDot(drawing: Drawing, arrow: Arrow, index: number): string {
  const { marks, movement } = drawing;
  const { from, to, cause } = arrow;
  const possible = marks.present !== undefined && liesIn(marks.present, from);
  const live = possible || marks.present === undefined;
  const { tail, back } = direction(arrow, movement);
  // An arrow back is laid out as one forward with its point at the other end, so that phases and steps stay in order.
  const [left, right] = back ? [to, tail] : [tail, to];
  const shown = attributes({
    id: arrowId(index),
    class: possible ? `${cause} possible` : cause,
    style: LINES[cause],
    color: live ? COLOURS[cause] : COLOURS.line,
    penwidth: possible ? 2.2 : 1.2,
    dir: back ? 'back' : undefined,
    [back ? 'lhead' : 'ltail']: from.children.length > 0 ? frameId(from) : undefined,
  });
  const lines = reasonLines(drawing, arrow, live ? COLOURS[cause] : COLOURS.faint);
  return `${quoted(left.id)} -> ${quoted(right.id)} [${shown} ${labelled(lines)}]`;
}

/** The innermost state that an arrow is tied to, and whether it leads back. */
function direction({ from, to }: Arrow, { root, phased }: Movement): { tail: ChartState; back: boolean } {
  const order = leavesOf(root);
  const inside = leavesOf(from);
  const back = order.indexOf(to) < order.indexOf(inside[0]);
  return { tail: back || phased ? inside[inside.length - 1] : inside[0], back };
}

function reasonLines(
  { movement, process, words }: Drawing,
  { from, to, cause, reasons }: Arrow,
  color: string,
): string[] {
  const at = (state: ChartState): number => movement.root.children.findIndex((child) => liesIn(state, child));
  const room = Math.abs(at(to) - at(from)) > 1 ? ROOM.far : ROOM.near;
  return reasons.flatMap((reason) => {
    const { main, details } = reasonWords(reason, cause, process, words);
    return [
      ...wrapped(main, room, 4).map((line) => text(line, { size: 11, color })),
      ...details.flatMap((each) => wrapped(each, room, 3)).map((line) => text(line, { size: 10, color })),
    ];
  });
}

/** The names that the API uses, for who has to send them. */
function arrowTooltip({ reasons }: Arrow): string {
  const names = reasons.map(
    ({ name, conditions }) => name ?? conditions.map(({ guard }) => guard).join(' and '),
  );
  return names.join(', ');
}

function labelled(lines: readonly string[]): string {
  return lines.length === 0 ? 'label=""' : `label=<${table([row(cell(stacked(lines)))])}>`;
}

function idOf(state: ChartState): string {
  return state.id.replace(/\W/g, '_');
}

function frameId(state: ChartState): string {
  return `cluster_${idOf(state)}`;
}

function arrowId(index: number): string {
  return `arrow_${index + 1}`;
}

/** A name in DOT. Names come from statecharts, never from people. */
function quoted(name: string): string {
  return `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
