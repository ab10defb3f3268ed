import type { Issue } from '../common/problems/problem.js';

/** There is no region or partnership with this id. */
export function unknownSet(): Issue {
  return { in: 'query', name: 'of', detail: { key: 'overlap.unknown-set' } };
}

/** Without a region or partnership to compare with, only what overlaps closely is looked for. */
export function tooLittle(least: number): Issue {
  return { in: 'query', name: 'min', detail: { key: 'overlap.too-little', params: { least } } };
}

/** There are too many partnerships for a picture of all. */
export function whosePartnerships(name: 'rows' | 'columns'): Issue {
  return { in: 'query', name, detail: { key: 'overlap.whose-partnerships' } };
}
