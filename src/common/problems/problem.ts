import type { Message } from '../../messages/message.js';

/** One fault in a request: where it is, and what is wrong with it. */
export interface Issue {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** Path of the faulty value, such as `parties[0].organisationId`. */
  readonly name: string;
  readonly detail: Message;
}

export interface ProblemDetails {
  /** Values for the message's placeholders; also given as members of the problem document. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** A sentence to show instead of the code's own detail. */
  readonly detail?: Message;
  readonly issues?: readonly Issue[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A refusal with a stable code (RFC 9457 `type` is `urn:problem-type:akkoord:<code>`). Each rule has its own
 * constructor function in the `*.problems.ts` of its feature; the problem filter alone turns it into HTTP.
 * Title and detail are the catalogue's `problem.<code>.title` and `problem.<code>.detail`.
 */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}
