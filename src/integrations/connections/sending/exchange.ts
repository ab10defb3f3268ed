import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { filteredRequest, requestFaultOf, type RequestFault } from '../../outgoing/filtered-request.js';
import type { SystemFaultKind } from '../rules/states.js';
import { SystemFault } from './system-fault.js';

const AGENT = 'Akkoord (registry of agreements between governments)';
/** Bytes of an answer that are read where nobody says otherwise: descriptions of objects are short. */
const USUAL_LIMIT = 2_000_000;
/** As much of an answer that says no is kept, in characters. */
const ANSWER_KEPT = 1_000;

const KINDS: Readonly<Record<RequestFault, SystemFaultKind>> = {
  timedOut: 'timedOut',
  addressRefused: 'addressRefused',
  unknownHost: 'unreachable',
  insecure: 'insecure',
  failed: 'unreachable',
};

/** By what the registry is known to a document system. */
export interface Credentials {
  /** With it the secret is a password (Basic); without it a token (Bearer). */
  readonly user?: string;
  readonly secret: string;
}

/** A request to a document system. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Bytes of the answer that are read: more is a fault. */
  readonly limitBytes?: number;
}

/** What it answered. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks a document system something. @throws SystemFault where it gave no answer that can be used */
export type Ask = (asked: Asked) => Promise<Answered>;

/**
 * Speaks to organisations' document systems: never at private addresses, without following redirects, within limits of time
 * and size. Credentials go to the server that they were given for and to no other, whatever addresses it names itself.
 */
@Injectable()
export class Exchange {
  constructor(private readonly config: Config) {}

  /**
   * @param address of the connection
   * @param left aborts where the server stops: what it breaks off is thrown as it is
   */
  with(address: string, credentials: Credentials, left?: AbortSignal): Ask {
    const { origin } = new URL(address);
    return (asked) => {
      if (!URL.canParse(asked.url) || new URL(asked.url).origin !== origin)
        throw new SystemFault('elsewhere', undefined, asked.url.slice(0, ANSWER_KEPT));
      return this.send(asked, authorizationOf(credentials), left);
    };
  }

  private async send(asked: Asked, authorization: string, left?: AbortSignal): Promise<Answered> {
    const limit = AbortSignal.timeout(this.config.connectionSeconds * 1000);
    const signal = left === undefined ? limit : AbortSignal.any([limit, left]);
    let answered: Answered;
    try {
      const response = await this.begin(asked, authorization, signal);
      const body = await readUpTo(response, asked.limitBytes ?? USUAL_LIMIT);
      answered = { status: response.statusCode ?? 0, headers: response.headers, body };
    } catch (error) {
      left?.throwIfAborted();
      throw error instanceof SystemFault ? error : new SystemFault(KINDS[requestFaultOf(error, signal)]);
    }
    const { status } = answered;
    if (!/^(?:identity)?$/i.test(answered.headers['content-encoding'] ?? ''))
      throw faultOf('malformed', answered);
    if (status === 401 || status === 403) throw faultOf('unauthorised', answered);
    if (status >= 300 && status < 400) throw faultOf('redirected', answered);
    return answered;
  }

  private begin(asked: Asked, authorization: string, signal: AbortSignal): Promise<IncomingMessage> {
    const { method, url, headers, body } = asked;
    const length = body === undefined ? {} : { 'Content-Length': `${body.length}` };
    const sent = {
      'Accept-Encoding': 'identity',
      ...headers,
      ...length,
      Authorization: authorization,
      'User-Agent': AGENT,
    };
    return new Promise((resolve, reject) => {
      const allowed = this.config.connectionPrivateAddresses;
      const request = filteredRequest(url, { method, headers: sent, signal }, allowed, resolve);
      request.once('error', reject);
      request.end(body);
    });
  }
}

/** A fault that an answer tells of. */
export function faultOf(kind: SystemFaultKind, { status, body }: Answered): SystemFault {
  return new SystemFault(kind, status, beginningOf(body));
}

/** Without what a database cannot store. */
function beginningOf(body: Buffer): string {
  const text = body.subarray(0, 4 * ANSWER_KEPT).toString('utf8');
  return [...text.replaceAll(/[\0\p{Cs}]/gu, '')].slice(0, ANSWER_KEPT).join('');
}

function authorizationOf({ user, secret }: Credentials): string {
  if (user === undefined) return `Bearer ${secret}`;
  return `Basic ${Buffer.from(`${user}:${secret}`, 'utf8').toString('base64')}`;
}

async function readUpTo(response: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Leaving the loop destroys the stream.
    if (length > limitBytes) throw new SystemFault('tooLarge', response.statusCode);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
