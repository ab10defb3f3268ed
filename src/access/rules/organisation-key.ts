import type { Level } from '../../common/level.js';

/** The part of the directory of organisations that reading a token needs. */
export interface OrganisationsByCode {
  get(ovo: string): OrganisationOfToken | undefined;
  /** @param kbo ten digits */
  byKbo(kbo: string): OrganisationOfToken | undefined;
}

/** The part of the directory of policy domains that reading a token needs. */
export interface DomainsByCode {
  get(id: string): DomainOfToken | undefined;
  /** The domain of which the department or agency with this OVO code is a unit. */
  ofUnit(ovo: string): DomainOfToken | undefined;
  /** The organisation whose domains they are. */
  flanders(): OrganisationOfToken | undefined;
}

export interface DomainOfToken {
  readonly id: string;
  readonly endedOn: string | null;
}

export interface OrganisationOfToken {
  /** OVO code. */
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

/** By what an organisation is named: its OVO code, or its enterprise number in ten digits. */
export type OrganisationKey = { readonly ovo: string } | { readonly kbo: string };

/**
 * Reads an OVO code, or an enterprise number written `0207.494.678`, `BE 0207 494 678` or as ten digits.
 * @returns undefined where the text is neither
 */
export function organisationKey(text: string): OrganisationKey | undefined {
  const code = text.trim();
  if (/^OVO\d{6}$/i.test(code)) return { ovo: code.toUpperCase() };
  const digits = code.replace(/^BE/i, '').replace(/[\s.]/g, '');
  return /^\d{10}$/.test(digits) ? { kbo: digits } : undefined;
}

/** An organisation that a code stands for, and the policy domain where the code is that of a unit of one. */
export interface CodeMeaning {
  readonly organisation: OrganisationOfToken;
  readonly domainId?: string;
}

/** What a code stands for: that of a unit of a policy domain for Flanders. */
export function meaningOf(
  code: string,
  directory: OrganisationsByCode,
  domains: DomainsByCode | undefined,
): CodeMeaning | undefined {
  const organisation = organisationOf(code, directory);
  if (organisation) return { organisation };
  const key = organisationKey(code);
  const domain = key && 'ovo' in key ? domains?.ofUnit(key.ovo) : undefined;
  const flanders = domains?.flanders();
  return domain && flanders && { organisation: flanders, domainId: domain.id };
}

/** The organisation with this OVO code or enterprise number. */
export function organisationOf(
  code: string,
  directory: OrganisationsByCode,
): OrganisationOfToken | undefined {
  const key = organisationKey(code);
  if (!key) return undefined;
  return 'ovo' in key ? directory.get(key.ovo) : directory.byKbo(key.kbo);
}
