import { AsyncLocalStorage } from 'node:async_hooks';

/** An office whose holder is shown more than others: that of the registry itself, or one of a policy domain. */
export type Office = 'registrar' | 'supervisor' | `domain:${string}`;

/** On whose behalf the database is read: its policies show what this one may see, whatever a query asks for. */
export interface Viewer {
  /** OVO code; null for the public. */
  readonly organisationId: string | null;
  readonly offices: readonly Office[];
  /** The only confidential agreements of the organisation that may be shown; null where there is no such limit. */
  readonly agreementIds: readonly string[] | null;
}

/** Sees what is public. */
export const THE_PUBLIC: Viewer = { organisationId: null, offices: [], agreementIds: null };

interface Viewing {
  viewer: Viewer;
}

const viewings = new AsyncLocalStorage<Viewing>();

/** On whose behalf this is read: of the public, where nobody has said otherwise. */
export function currentViewer(): Viewer {
  return viewings.getStore()?.viewer ?? THE_PUBLIC;
}

/** Has what is read in this work be read on somebody's behalf, until `viewFrom` says otherwise. */
export function viewingAs<T>(viewer: Viewer, work: () => T): T {
  return viewings.run({ viewer }, work);
}

/**
 * Has what is read from here on, in the request that this belongs to, be read on somebody's behalf; nothing happens
 * outside a request.
 */
export function viewFrom(viewer: Viewer): void {
  const viewing = viewings.getStore();
  if (viewing !== undefined) viewing.viewer = viewer;
}
