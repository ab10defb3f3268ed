import type { Standing } from '../../src/ratification/rules/tally.js';
import type { ClauseChange, Participation } from '../../src/workflow/core/effects.js';
import type { FactChange } from '../../src/workflow/machines/council-correction.js';
import { vote } from './council-story.js';
import type { Party } from './deal-story.js';
import type { Step } from './given.js';

/** The council of Kortrijk, with 41 seats. */
const COUNCIL = { level: 'municipality', seats: 41 };

/** A fact that was recorded wrong. */
export function wrong(
  fact: string,
  oldValue: FactChange['oldValue'],
  newValue: FactChange['newValue'],
): FactChange {
  return { fact, oldValue, newValue };
}

/** The other side confirms a correction of what the council reported. */
export function isCorrected(part: string, ...changes: FactChange[]): Step {
  return offers('CORRECT', part, changes, { confirmedBy: 'OVO002133' });
}

/** Nobody objected in time. */
export function passesUnopposed(part: string, ...changes: FactChange[]): Step {
  return offers('CORRECTION_TERM_ENDED', part, changes);
}

/** An approval was recorded that was a rejection, or the reverse. */
export function wrongOutcome(from: 'approved' | 'rejected'): FactChange[] {
  const to = from === 'approved' ? 'rejected' : 'approved';
  const [few, many] = [3, 24];
  const [votesFor, votesAgainst] = from === 'approved' ? [few, many] : [many, few];
  return [
    wrong('outcome', from, to),
    wrong('votesFor', votesAgainst, votesFor),
    wrong('votesAgainst', votesFor, votesAgainst),
  ];
}

function offers(type: string, part: string, changes: readonly FactChange[], more: object = {}): Step {
  return () => ({
    event: {
      type,
      correction: 1,
      corrects: 5,
      part,
      decidedOn: vote.decidedOn,
      changes,
      reason: 'Digits swapped.',
      source: vote.source,
      seats: COUNCIL.seats,
      ...more,
    },
    facts: { agreementPhase: 'ratification', elector: { level: COUNCIL.level, population: 77_000 } },
  });
}

/** What the agreement is told when the outcome that a council's decision had is put right. */
export function outcomeIsCorrected(
  { id, level, population }: Party,
  to: Standing,
  participation: Participation = 'signatory',
): Step {
  const from = to === 'approved' ? 'rejected' : 'approved';
  return () => ({
    event: { type: 'COUNCIL_DECIDED', organisationId: id, participation, level, population, from, to },
  });
}

/** A word that was left out of clause 1. */
export const leftOut: ClauseChange = {
  clause: '1',
  part: 'body',
  oldValue: 'Keep space.',
  newValue: 'Keep open space.',
};

/** Every party agrees to correct a text, or its term ends. */
export function textIsCorrected(version: number, type = 'CORRECT_TEXT'): Step {
  return () => ({
    event: { type, correction: 1, version, changes: [leftOut], reason: 'A word is missing.' },
  });
}
