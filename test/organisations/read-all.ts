import type { ApiClient } from '../support/api-client.js';

/** The items of all pages of a list; the path has a query already. */
export async function readAll<T>(api: ApiClient, path: string): Promise<T[]> {
  const items: T[] = [];
  for (let cursor = ''; ;) {
    const { status, body } = await api.get<{ items: T[]; next: string | null }>(path + cursor);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    items.push(...body.items);
    if (body.next === null) return items;
    cursor = `&cursor=${encodeURIComponent(body.next)}`;
  }
}
