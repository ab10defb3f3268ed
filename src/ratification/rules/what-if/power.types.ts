/** A number for each player, and how sure it is. */
export interface Measured {
  readonly values: readonly number[];
  /**
   * Whether every set of councils was counted. Then only the last of some ten digits can be wrong; else no value is
   * further off than `errorAtMost`.
   */
  readonly exact: boolean;
  readonly errorAtMost: number;
}

/** How strong the vote of each player is. */
export interface Power {
  /** How often its vote decides, when all others say yes or no with equal chance (Penrose–Banzhaf). */
  readonly banzhaf: Measured;
  /** How often its yes is the one that carries it, when all say yes in a random order (Shapley–Shubik). They add up to 1. */
  readonly shapley: Measured;
}

/** What is to be expected of a vote. */
export interface Chance {
  readonly success: Omit<Measured, 'values'> & { readonly value: number };
  /** By how much its success is likelier when a player says yes than when it says no. */
  readonly sensitivity: Measured;
}
