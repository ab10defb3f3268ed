import { slugOf } from '../../organisations/rules/fold.js';

/** What ids of partnerships begin with, so that they are none of a region. */
export const PREFIX = 'partnership-';

/** As ids stand in addresses. */
export const PARTNERSHIP_ID = /^partnership-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id that a name makes; undefined where it has neither letter nor digit. */
export function partnershipIdOf(name: string): string | undefined {
  const slug = slugOf(name);
  return slug === '' ? undefined : `${PREFIX}${slug}`;
}
