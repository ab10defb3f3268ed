/** What became known, while a request was answered, of its reading confidential matters. */
export interface NotedReads {
  /** Agreements that were shown, or parts of them, and that the public does not see. */
  readonly shown: Set<string>;
  /** Agreements that the caller may not know of, or that are not there. */
  readonly refused: Set<string>;
  /** OVO code of the organisation that reads without a token, by a secret address of its own. */
  organisationId?: string;
}

/**
 * By who reads: the principal, of which every request has an object of its own, or the request itself where a secret
 * address is read. An `AsyncLocalStorage` would do without being handed on, but before Node 24 slows down every promise of
 * the process.
 */
const notes = new WeakMap<object, NotedReads>();

/**
 * For whatever shows agreements: notes those that are not public.
 * @param reader undefined for nobody in particular, who sees nothing confidential
 */
export function noteShown(
  reader: object | undefined,
  agreements: readonly { readonly id: string; readonly publicSince: Date | null }[],
): void {
  for (const { id, publicSince } of agreements) if (publicSince === null) noteConfidential(reader, id);
}

/** Notes that something of an agreement was shown that the public does not see. */
export function noteConfidential(reader: object | undefined, agreementId: string): void {
  if (reader !== undefined) notesOf(reader).shown.add(agreementId);
}

/**
 * Notes that somebody asked for an agreement that they may not know of, or that is not there: which of the two, only the log
 * finds out, so that the answer takes as long for either.
 */
export function noteRefused(reader: object | undefined, agreementId: string): void {
  if (reader !== undefined) notesOf(reader).refused.add(agreementId);
}

/** Notes that a request reads the secret address of an organisation. */
export function noteSecretReader(request: object, organisationId: string): void {
  notesOf(request).organisationId = organisationId;
}

/** What was noted of a reader; undefined where nothing was. */
export function notedOf(reader: object): NotedReads | undefined {
  return notes.get(reader);
}

function notesOf(reader: object): NotedReads {
  const known = notes.get(reader) ?? { shown: new Set(), refused: new Set() };
  notes.set(reader, known);
  return known;
}
