import type { CouncilDecision } from '../machines/council.machine.js';
import { grouped } from './arrows.js';
import { COLOURS } from './colours.js';
import { cell, row, shortened, table, text } from './label.js';
import { councilWords, type Words } from './wording.js';

/** One council as its agreement's picture shows it. */
export interface CouncilMark {
  /** The party's name. */
  readonly name: string;
  /** The council's state, such as `published`. */
  readonly state: string;
  /** Its decision, null as long as there is none. */
  readonly outcome: CouncilDecision['outcome'] | null;
}

type Standing = CouncilDecision['outcome'] | 'open' | 'annulled';

/** Sign and colour say the same, so that neither is needed to tell. */
const SIGNS: Readonly<Record<Standing, { sign: string; color: string }>> = {
  approved: { sign: '✓', color: '#1e7a3c' },
  approvedWithReservation: { sign: '✓*', color: '#7a6a00' },
  rejected: { sign: '✗', color: '#b3261e' },
  annulled: { sign: '!', color: '#6b3fa0' },
  open: { sign: '…', color: '#5a6775' },
};
const STANDINGS = Object.keys(SIGNS) as Standing[];

/** Up to so many councils stand in a list, each with its own state; more are sorted under their states. */
const LISTED = 30;
const SORTED_COLUMNS = 6;

/** In points. */
const BAR = { width: 700, height: 12, narrowest: 6 } as const;

/** The councils' standing as labels to stand under each other: the counts, then every council by name. */
export function councilLabels(councils: readonly CouncilMark[], words: Words): string[] {
  if (councils.length === 0) return [];
  const named = councils.length <= LISTED ? [listed(councils, words)] : sorted(councils, words);
  return [summary(councils, words), ...named];
}

/** The same for who cannot see it: counts, then every council's standing. */
export function councilSentences(councils: readonly CouncilMark[], words: Words): string[] {
  if (councils.length === 0) return [];
  const totals = counts(councils).map(({ standing, count }) => words(`diagram.count.${standing}`, { count }));
  const each = councils.map(({ name, state, outcome }) => `${name}: ${councilWords(state, outcome, words)}`);
  return [
    `${words('diagram.councils', { count: councils.length })}: ${totals.join(', ')}.`,
    `${each.join('; ')}.`,
  ];
}

function summary(councils: readonly CouncilMark[], words: Words): string {
  const heading = words('diagram.councils', { count: councils.length });
  const parts = counts(councils).map(({ standing, count }) => {
    const { sign, color } = SIGNS[standing];
    const said = words(`diagram.count.${standing}`, { count });
    return `${text(sign, { size: 13, bold: true, color })} ${text(said, { size: 13, color: COLOURS.ink })}`;
  });
  const line = [text(heading, { size: 15, bold: true, color: COLOURS.ink }), ...parts].join(
    '\u00a0\u00a0\u00a0',
  );
  return table([row(cell(line, { ALIGN: 'LEFT' })), row(cell(bar(councils)))]);
}

/** Every standing as wide as its share, but none too narrow to be seen. */
function bar(councils: readonly CouncilMark[]): string {
  const parts = counts(councils).map(({ standing, count }) => ({
    color: SIGNS[standing].color,
    width: Math.max(BAR.narrowest, Math.round((BAR.width * count) / councils.length)),
  }));
  const fixed = { HEIGHT: BAR.height, FIXEDSIZE: 'TRUE' };
  const cells = parts.map(({ color, width }) => cell('', { BGCOLOR: color, WIDTH: width, ...fixed }));
  const whole = parts.reduce((sum, { width }) => sum + width, 0);
  return table([row(...cells)], { CELLPADDING: 0, ALIGN: 'LEFT', WIDTH: whole, ...fixed });
}

function listed(councils: readonly CouncilMark[], words: Words): string {
  const columns = councils.length <= 5 ? 1 : councils.length <= 12 ? 2 : 3;
  const entries = councils.map(({ name, state, outcome }) => [
    badge(standingOf({ state, outcome })),
    cell(text(shortened(name, 40), { size: 12, color: COLOURS.ink }), { ALIGN: 'LEFT' }),
    cell(text(councilWords(state, outcome, words), { size: 12, color: COLOURS.faint }), { ALIGN: 'LEFT' }),
    cell('', { WIDTH: 16 }),
  ]);
  return inColumns(entries, columns);
}

function sorted(councils: readonly CouncilMark[], words: Words): string[] {
  const groups = [...grouped(councils, ({ state, outcome }) => councilWords(state, outcome, words))];
  return STANDINGS.flatMap((standing) =>
    groups
      .filter(([, members]) => standingOf(members[0]) === standing)
      .map(([state, members]) => {
        const heading = text(`${state}: ${members.length}`, { size: 12, bold: true, color: COLOURS.ink });
        const entries = members.map(({ name }) => [
          badge(standing),
          cell(text(shortened(name, 28), { size: 11, color: COLOURS.ink }), { ALIGN: 'LEFT', WIDTH: 175 }),
        ]);
        const left = { ALIGN: 'LEFT' };
        return table([row(cell(heading, left)), row(cell(inColumns(entries, SORTED_COLUMNS), left))]);
      }),
  );
}

/** Fills columns from top to bottom, so that names stay in order under each other. */
function inColumns(entries: readonly (readonly string[])[], columns: number): string {
  const height = Math.ceil(entries.length / columns);
  const rows = Array.from({ length: height }, (_, index) =>
    row(...Array.from({ length: columns }, (_, column) => entries[column * height + index] ?? []).flat()),
  );
  return table(rows, { CELLSPACING: 2 });
}

function badge(standing: Standing): string {
  const { sign, color } = SIGNS[standing];
  const label = text(sign, { size: 10, bold: true, color: COLOURS.white });
  return cell(label, { BGCOLOR: color, STYLE: 'rounded', WIDTH: 18, HEIGHT: 14 });
}

function counts(councils: readonly CouncilMark[]): { standing: Standing; count: number }[] {
  const groups = grouped(councils, standingOf);
  return STANDINGS.flatMap((standing) => {
    const count = groups.get(standing)?.length ?? 0;
    return count === 0 ? [] : [{ standing, count }];
  });
}

function standingOf({ state, outcome }: Pick<CouncilMark, 'state' | 'outcome'>): Standing {
  return state === 'annulled' ? 'annulled' : (outcome ?? 'open');
}
