import type { Principal } from './principal.js';

/** Policy domains of Flanders for whose administration somebody speaks. */
export function officialDomains({ seats = [] }: Principal): string[] {
  return seats.filter(({ level }) => level === 'administrative').map(({ domainId }) => domainId);
}
