import canonicalize from 'canonicalize';

/** What of a text its hash is about. */
export interface HashedText {
  readonly agreementId: string;
  readonly version: number;
  /** BCP 47. */
  readonly language: string;
  readonly clauses: readonly { readonly number: string; readonly heading: string; readonly body: string }[];
}

/**
 * The canonical form of a text, of which its hash is taken: JSON in the JSON Canonicalization Scheme (RFC 8785) of
 * `{agreementId, version, language, clauses: [{number, heading, body}]}`, the clauses in their order.
 */
export function canonicalText({ agreementId, version, language, clauses }: HashedText): string {
  const words = clauses.map(({ number, heading, body }) => ({ number, heading, body }));
  return canonicalize({ agreementId, version, language, clauses: words }) ?? '';
}
