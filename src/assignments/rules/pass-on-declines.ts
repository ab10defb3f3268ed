/** A municipality's standing refusal of an assignment. */
export interface StandingDecline {
  readonly number: number;
  readonly organisationId: string;
  readonly reason: string;
}

/** What becomes of refusals when municipalities become one. */
export interface DeclinesPassedOn {
  /** Numbers of those that end with who gave them. */
  readonly ended: readonly number[];
  /** The one that becomes the successor's, with the reasons of all; undefined where none does. */
  readonly taken: { readonly number: number; readonly reason: string } | undefined;
}

/**
 * Passes refusals on. A successor that was in the region already keeps its own word. Another has declined where each of the
 * municipalities of the region that it comes from had; else the refusals end, and it is asked as who has said nothing.
 * @param declines those of predecessors
 * @param leaving OVO codes of the predecessors that were in the region
 * @param isNew whether the successor comes into the region by this
 */
export function passOnDeclines(
  declines: readonly StandingDecline[],
  leaving: readonly string[],
  isNew: boolean,
): DeclinesPassedOn {
  const [first, ...others] = declines;
  const said = new Set(declines.map(({ organisationId }) => organisationId));
  if (!isNew || first === undefined || !leaving.every((id) => said.has(id)))
    return { ended: declines.map(({ number }) => number), taken: undefined };
  return {
    ended: others.map(({ number }) => number),
    taken: { number: first.number, reason: [...new Set(declines.map(({ reason }) => reason))].join('\n') },
  };
}
