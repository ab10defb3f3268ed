import { catalogue } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';

/** The problem that a status usually means, and when it occurs. */
export const USUAL_PROBLEMS = {
  400: { code: 'validation-failed', when: 'The request is not valid: every fault is listed.' },
  401: { code: 'token-required', when: 'The bearer token is missing, expired or not valid.' },
  403: { code: 'not-permitted', when: 'The caller may not do this.' },
  404: { code: 'not-found', when: 'There is nothing here, or nothing that the caller may know of.' },
  405: { code: 'method-not-allowed', when: 'This address does not take that method.' },
  406: { code: 'not-acceptable', when: 'The Accept header allows no form that there is.' },
  409: { code: 'event-not-allowed', when: 'The present state does not allow this; the detail says why.' },
  412: { code: 'version-moved', when: 'If-Match does not name the present version.' },
  413: { code: 'body-too-large', when: 'The body is larger than the server accepts.' },
  415: { code: 'unsupported-media-type', when: 'The body is not JSON.' },
  422: { code: 'idempotency-key-reused', when: 'The Idempotency-Key was used for another request.' },
  429: { code: 'rate-limited', when: 'The caller sends too many requests.' },
  500: { code: 'internal-error', when: 'A fault in the server.' },
  503: { code: 'database-unavailable', when: 'The database is not available for a moment.' },
} as const;

export type UsualStatus = keyof typeof USUAL_PROBLEMS;

/** A problem document as an example: in English, made of the catalogue's own sentences. */
export function problemExample(
  status: number,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): Record<string, unknown> {
  return {
    ...params,
    type: `urn:problem-type:akkoord:${code}`,
    title: sentence(`problem.${code}.title`, params),
    status,
    detail: sentence(`problem.${code}.detail`, params),
    instance: 'urn:uuid:0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
    ...(code === 'validation-failed' && {
      issues: [{ in: 'body', name: 'title', detail: sentence('validation.isDefined', {}) }],
    }),
  };
}

/** As the catalogue has it where the example does not fill in the placeholders. */
function sentence(key: string, params: Readonly<Record<string, string | number>>): string {
  try {
    return renderMessage({ key, params }, 'en');
  } catch {
    return catalogue.get(key)?.en ?? key;
  }
}
