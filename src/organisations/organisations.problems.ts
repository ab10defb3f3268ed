import type { Issue } from '../common/problems/problem.js';

/** The `province` filter names no province. */
export function unknownProvince(): Issue {
  return { in: 'query', name: 'province', detail: { key: 'organisations.unknown-province' } };
}

/** The `region` filter names no region. */
export function unknownRegion(): Issue {
  return { in: 'query', name: 'region', detail: { key: 'organisations.unknown-region' } };
}
