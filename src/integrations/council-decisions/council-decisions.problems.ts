import { Problem } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

/** The address is none that the registry fetches from. */
export function sourceAddressRefused(reason: Message): Problem {
  return new Problem('source-address-refused', 422, { detail: reason });
}

/** The publisher's server did not give the publication. */
export function sourceNotFetched(reason: Message): Problem {
  return new Problem('source-not-fetched', 422, { detail: reason });
}

/** It is longer than the registry keeps. */
export function sourceTooLarge(kilobytes: number): Problem {
  return new Problem('source-too-large', 422, { params: { kilobytes } });
}

/** It is no HTML. */
export function sourceNotHtml(mediaType: string): Problem {
  return new Problem('source-not-html', 422, { params: { mediaType } });
}

/** Reading it takes more time or memory than a publication of a council needs. */
export function sourceTooComplex(): Problem {
  return new Problem('source-too-complex', 422);
}

/** The same bytes are kept already. */
export function sourceKeptAlready(source: number): Problem {
  return new Problem('source-kept-already', 409, { params: { source } });
}

/** A council has as many sources as it may. */
export function tooManySources(most: number): Problem {
  return new Problem('too-many-sources', 409, { params: { most } });
}

/** Others are being read. */
export function readingBusy(): Problem {
  return new Problem('reading-busy', 503, { headers: { 'Retry-After': '5' } });
}

/** No item of the publication surely concerns the agreement. */
export function itemToBeChosen(candidates: string): Problem {
  return new Problem('item-to-be-chosen', 409, { params: { candidates } });
}

/** What the publication tells cannot be entered for this council. */
export function notThisCouncil(reason: Message): Problem {
  return new Problem('not-this-council', 409, { detail: reason });
}
