import { DOMParser } from '@xmldom/xmldom';
import { CmisFault } from '../rules/cmis-fault.js';

const CMIS = 'http://docs.oasis-open.org/ns/cmis/core/200908/';

/** A query as a client posts it. */
export interface PostedQuery {
  readonly statement: string;
  readonly maxItems?: string;
  readonly skipCount?: string;
}

/** @throws CmisFault `invalidArgument` where it is no query document */
export function readQueryDocument(body: unknown): PostedQuery {
  // A document type could define entities, which no query needs.
  if (typeof body !== 'string' || /<!DOCTYPE/i.test(body)) throw notAQuery();
  const root = parsed(body);
  const textOf = (name: string): string | undefined =>
    root?.getElementsByTagNameNS(CMIS, name).item(0)?.textContent ?? undefined;
  const statement = textOf('statement');
  if (root?.namespaceURI !== CMIS || root.localName !== 'query' || statement === undefined) throw notAQuery();
  return { statement, maxItems: textOf('maxItems'), skipCount: textOf('skipCount') };
}

function parsed(body: string) {
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(body, 'text/xml').documentElement;
  } catch {
    throw notAQuery();
  }
}

function notAQuery(): CmisFault {
  return new CmisFault('invalidArgument', 'The body is no cmis:query with a cmis:statement.');
}
