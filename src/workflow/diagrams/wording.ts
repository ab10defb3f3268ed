import type { Language } from '../../messages/catalogue.js';
import type { Process } from '../core/process.js';
import type { ChartState } from '../core/statechart.js';
import type { CouncilDecision } from '../machines/council.machine.js';
import { leavesOf, phaseOf, type Cause, type Condition, type Movement, type Reason } from './arrows.js';

/** A message of the catalogue put into words. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The language that a picture speaks, and its sentences. */
export interface Wording {
  readonly language: Language;
  readonly words: Words;
}

/** A reason as a label says it. */
export interface SaidReason {
  readonly main: string;
  /** How long, or on what condition. */
  readonly details: readonly string[];
}

/** A state's own name: of a phase, of an agreement's state, of a council's, or of a side procedure's. */
export function stateWords(state: ChartState, { root, phased }: Movement, words: Words): string {
  if (!phased) {
    return words(root.key === 'council' ? `council.${state.key}` : `proceeding.${root.key}.${state.key}`);
  }
  return words(root.children.includes(state) ? `phase.${state.key}` : `state.${state.path.join('.')}`);
}

/** A place by its full name: phase and state, or everything in a frame. */
export function placeWords(state: ChartState, movement: Movement, words: Words): string {
  const phase = phaseOf(state, movement.root);
  if (!movement.phased)
    return leavesOf(state)
      .map((each) => stateWords(each, movement, words))
      .join(', ');
  const name = stateWords(state, movement, words);
  return phase === undefined || phase === state ? name : `${stateWords(phase, movement, words)} – ${name}`;
}

/** Why an arrow is taken. */
export function reasonWords(
  { name, conditions }: Reason,
  cause: Cause,
  process: Process,
  words: Words,
): SaidReason {
  const when = conditions.map((condition) => conditionWords(condition, words));
  if (name === undefined) return { main: when.join(', '), details: [] };
  if (cause !== 'term') return { main: words(`event.${name}`), details: when };
  return {
    main: words(`diagram.term.${name}`),
    details: [...lengthWords(process.settings[name], words), ...when],
  };
}

/** A reason in one line. */
export function reasonLine({ main, details }: SaidReason): string {
  return details.length === 0 ? main : `${main} (${details.join(', ')})`;
}

/** Where a council stands: its state, and its decision where the state no longer says which one that was. */
export function councilWords(
  state: string,
  outcome: CouncilDecision['outcome'] | null,
  words: Words,
): string {
  const stands = words(`council.${state}`);
  if (outcome === null || outcome === state || state === 'annulled') return stands;
  return `${words(`council.${outcome}`)} · ${stands}`;
}

function conditionWords({ guard, holds }: Condition, words: Words): string {
  return words(`diagram.${holds ? 'condition' : 'condition-not'}.${guard}`);
}

/** How long a term is, where the process says so: a term may also end on a date that the agreement sets. */
function lengthWords(term: unknown, words: Words): string[] {
  if (typeof term !== 'object' || term === null) return [];
  const parts = Object.entries(term).map(([unit, count]) =>
    words(`diagram.length.${unit}`, { count: Number(count) }),
  );
  return [words('diagram.after', { length: parts.join(', ') })];
}
