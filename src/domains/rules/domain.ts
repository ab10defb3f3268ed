/** The id of a policy domain: a word that stands in addresses and in tokens as it is. */
export const DOMAIN_ID = /^[a-z][a-z0-9-]{1,49}$/;

/** What reading a token, and naming a domain, needs to know of it. */
export interface KnownDomain {
  readonly id: string;
  readonly name: string;
  /** OVO codes of the departments and agencies by which tokens name the domain. */
  readonly unitIds: readonly string[];
  /** First day on which it is no more, YYYY-MM-DD; null while it is. */
  readonly endedOn: string | null;
}
