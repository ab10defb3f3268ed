import type { Level } from '../../common/level.js';

/** Every party's council. */
export interface UnanimityRule {
  readonly type: 'unanimity';
}

/** At least `min` parties. */
export interface CountRule {
  readonly type: 'count';
  readonly min: number;
}

/** At least this share (0–1] of the parties. */
export interface ShareRule {
  readonly type: 'share';
  readonly min: number;
}

/** Parties that together hold at least this share (0–1] of the inhabitants. */
export interface PopulationRule {
  readonly type: 'population';
  readonly min: number;
}

/** A rule for the parties of one level alone. */
export interface LevelRule {
  readonly type: 'level';
  readonly level: Level;
  readonly rule: RatificationRule;
}

/** The council of one named party. */
export interface PartyRule {
  readonly type: 'party';
  /** OVO code. */
  readonly organisationId: string;
}

/** Plain dates, at least one: not before a day, and by a day, both included. */
export interface DateRule {
  readonly type: 'date';
  readonly notBefore?: string;
  readonly by?: string;
}

/** A body that is no party has to say yes. */
export interface ExternalRule {
  readonly type: 'external';
  /** What it is called, by which its decision is recorded. */
  readonly body: string;
}

export interface GroupRule {
  readonly type: 'allOf' | 'anyOf';
  readonly rules: readonly RatificationRule[];
}

/** When an agreement as a whole is ratified: data, so that parties can agree on it. Rules nest. */
export type RatificationRule =
  | UnanimityRule
  | CountRule
  | ShareRule
  | PopulationRule
  | LevelRule
  | PartyRule
  | DateRule
  | ExternalRule
  | GroupRule;
