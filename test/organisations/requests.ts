/** A problem document (RFC 9457) as the API answers it. */
export interface ProblemDocument {
  readonly type: string;
  readonly status: number;
  readonly issues?: readonly { readonly in: string; readonly name: string; readonly detail: string }[];
}

export async function fetchJson(
  url: string,
  path: string,
): Promise<{ status: number; headers: Headers; body: unknown }> {
  const response = await fetch(url + path);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

export async function fetchProblem(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<ProblemDocument> {
  const response = await fetch(url + path, { headers });
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) {
    throw new Error(`${path} answered ${response.status} without a problem document`);
  }
  return (await response.json()) as ProblemDocument;
}

/** The items of all pages of a list; the path has a query already. */
export async function readAll<T>(url: string, path: string): Promise<T[]> {
  const items: T[] = [];
  for (let cursor = ''; ;) {
    const response = await fetch(`${url}${path}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    const page = (await response.json()) as { items: T[]; next: string | null };
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
}
