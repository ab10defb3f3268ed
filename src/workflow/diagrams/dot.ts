import type { Language } from '../../messages/catalogue.js';
import { stateName, type Instance } from '../core/instance.js';
import type { Process } from '../core/process.js';
import { leavesOf, liesIn, movementOf, type Arrow, type Movement } from './arrows.js';
import { attributes, chartDot, type Drawing, type Marks } from './chart-dot.js';
import { COLOURS, LAYOUT_FONT } from './colours.js';
import { councilLabels, councilSentences, type CouncilMark } from './councils-label.js';
import { framed } from './frames.js';
import { cell, row, table, text, wrapped } from './label.js';
import { legend } from './legend.js';
import { placeWords, reasonLine, reasonWords, type Wording } from './wording.js';

/** A picture that is not drawn yet. Plain JSON. */
export interface Diagram {
  /** What to draw, in Graphviz' language. */
  readonly dot: string;
  readonly language: Language;
  readonly title: string;
  /** What the picture shows, for who cannot see it. */
  readonly description: string;
  /** What a pointer shows over a part of the picture, by the part's id. */
  readonly tooltips: Readonly<Record<string, string>>;
}

/** An agreement as its picture shows it. */
export interface AgreementMarks {
  readonly title: string;
  readonly value: Instance['value'];
  /** In the order in which they are to be listed; empty where no council has been asked. */
  readonly councils: readonly CouncilMark[];
  /** States that it came by, such as `drafting.ready`. */
  readonly visited?: readonly string[];
}

/** The path that agreements or councils of a process follow. */
export function processDiagram(process: Process, wording: Wording): Diagram {
  const { words } = wording;
  const drawing = {
    process,
    movement: framed(movementOf(process)),
    marks: { present: undefined, visited: [] },
    words,
  };
  return assembled(drawing, wording.language, {
    title: words('diagram.process.title', { kind: process.kind }),
    subtitle: words('diagram.process.version', { id: process.id, version: process.version }),
    sentences: steps(drawing, drawing.movement.arrows),
    below: [],
  });
}

/** Where an agreement stands on its path, where it can go from there, and how each council stands. */
export function agreementDiagram(process: Process, agreement: AgreementMarks, wording: Wording): Diagram {
  const { words } = wording;
  const movement = framed(movementOf(process));
  const marks = marksOf(movement, agreement);
  const { present } = marks;
  const drawing = { process, movement, marks, words };
  const now = present === undefined ? stateName(agreement.value) : placeWords(present, movement, words);
  const next = movement.arrows.filter(({ from }) => present !== undefined && liesIn(present, from));
  return assembled(drawing, wording.language, {
    title: agreement.title,
    subtitle: words('diagram.now', { place: now }),
    sentences: [...steps(drawing, next), ...councilSentences(agreement.councils, words)],
    below: councilLabels(agreement.councils, words),
  });
}

interface Surroundings {
  readonly title: string;
  readonly subtitle: string;
  readonly sentences: readonly string[];
  /** Labels to stand under the chart. */
  readonly below: readonly string[];
}

function assembled(drawing: Drawing, language: Language, around: Surroundings): Diagram {
  const { movement, marks, words } = drawing;
  const chart = chartDot(drawing);
  const dot = [
    'digraph {',
    attributes({
      rankdir: 'LR',
      compound: 'true',
      // Frames of a chart without phases may lie side by side; phases are laid out one after the other.
      newrank: movement.phased ? 'false' : 'true',
      fontname: LAYOUT_FONT,
      nodesep: 0.3,
      ranksep: 0.25,
      pad: 0.15,
      labelloc: 'b',
      labeljust: 'l',
    }),
    `label=<${legend(movement, marks, words)}>`,
    `node [${attributes({ shape: 'box', style: 'rounded,filled', fontname: LAYOUT_FONT, margin: '0.1,0.05' })}]`,
    `edge [${attributes({ fontname: LAYOUT_FONT, arrowsize: 0.8 })}]`,
    ...around.below.reduce<readonly string[]>(
      (inner, label, index) => captioned(`below_${index}`, 'b', label, inner),
      captioned('picture', 't', heading(around, marks), chart.statements),
    ),
    '}',
  ].join('\n');
  const description = [`${around.subtitle}.`, ...around.sentences].join(' ');
  return { dot, language, title: around.title, description, tooltips: chart.tooltips };
}

/** Graphviz puts text above or under a picture only as the caption of something around it. */
function captioned(name: string, side: 't' | 'b', label: string, inner: readonly string[]): string[] {
  const around = attributes({ margin: 0, penwidth: 0, labelloc: side, labeljust: 'l' });
  return [`subgraph cluster_${name} {`, `${around} label=<${label}>`, ...inner, '}'];
}

function heading({ title, subtitle }: Surroundings, { present }: Marks): string {
  const color = present === undefined ? COLOURS.faint : COLOURS.present;
  const lines = [
    ...wrapped(title, 90, 3).map((line) => text(line, { size: 20, bold: true, color: COLOURS.ink })),
    text(subtitle, { size: 15, color }),
  ];
  return table(lines.map((line) => row(cell(line, { ALIGN: 'LEFT' }))));
}

function marksOf(movement: Movement, { value, visited = [] }: AgreementMarks): Marks {
  const leaves = new Map(leavesOf(movement.root).map((state) => [state.path.join('.'), state]));
  const present = leaves.get(stateName(value));
  const passed = visited.flatMap((name) => leaves.get(name) ?? []).filter((state) => state !== present);
  return { present, visited: passed };
}

function steps({ process, movement, words }: Drawing, arrows: readonly Arrow[]): string[] {
  return arrows.map(({ from, to, cause, reasons }) => {
    const said = reasons.map((reason) => reasonLine(reasonWords(reason, cause, process, words)));
    const places = { from: placeWords(from, movement, words), to: placeWords(to, movement, words) };
    return words('diagram.step', { ...places, why: said.join(', ') });
  });
}
