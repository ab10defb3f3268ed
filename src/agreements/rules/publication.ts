import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

/**
 * What cannot be true of a plan's publication: it lies neither in the future nor before the adoption.
 * @param publishedOn plain date
 * @param adoptedOn plain date; null before adoption, when the process refuses a publication
 * @param today plain date in Brussels
 */
export function publicationFaults(publishedOn: string, adoptedOn: string | null, today: string): Issue[] {
  if (publishedOn > today) return [fault('in-the-future', { today })];
  return adoptedOn !== null && publishedOn < adoptedOn ? [fault('before-the-adoption', { adoptedOn })] : [];
}

function fault(key: string, params: Message['params']): Issue {
  return { in: 'body', name: 'publishedOn', detail: { key: `plans.${key}`, params } };
}
