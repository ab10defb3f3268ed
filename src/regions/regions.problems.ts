import type { Issue } from '../common/problems/problem.js';

/** The `municipality` filter names no municipality. */
export function unknownMunicipality(): Issue {
  return { in: 'query', name: 'municipality', detail: { key: 'regions.unknown-municipality' } };
}
