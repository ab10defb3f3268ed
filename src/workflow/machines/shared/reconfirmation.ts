/**
 * A new council takes note of what binds it, or reconfirms it: the others are told, and nothing moves. Whoever is bound stays
 * bound, whatever its council says.
 */
export const reconfirmation = {
  guard: 'isBound',
  actions: { type: 'notify', params: { message: 'dutiesReconfirmed' } },
} as const;
