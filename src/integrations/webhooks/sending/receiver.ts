import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { filteredRequest, requestFaultOf, type RequestFault } from '../../outgoing/filtered-request.js';
import { consents } from '../rules/consent.js';
import { retryAfterOf, type Sent } from '../rules/settle.js';
import type { AttemptOutcome } from '../rules/states.js';
import type { SignedHeaders } from './signature.js';

/** As much of an answer is kept, in bytes. */
const ANSWER_KEPT = 1_000;
const AGENT = 'Akkoord (registry of agreements between governments)';

const OUTCOMES: Readonly<Record<RequestFault, AttemptOutcome>> = {
  timedOut: 'timedOut',
  addressRefused: 'addressRefused',
  unknownHost: 'unreachable',
  insecure: 'insecure',
  failed: 'unreachable',
};

/** What came of sending something, as it is logged. */
export interface Attempted extends Sent {
  readonly milliseconds: number;
  /** Undefined where nobody answered. */
  readonly status?: number;
  /** The beginning of the answer. */
  readonly answer?: string;
}

/** What a receiver says to being sent to. */
export type Consent = 'given' | 'notGiven' | Exclude<AttemptOutcome, 'taken' | 'gone'>;

/** Asks and sends to the addresses of webhooks: never to private ones, without following redirects, within limits of time. */
@Injectable()
export class Receiver {
  constructor(private readonly config: Config) {}

  /** The origin that receivers are asked about: the registry's own host name. */
  get origin(): string {
    return new URL(this.config.publicUrl).hostname;
  }

  /** Asks whether the receiver wants to be sent to, by the handshake of the CloudEvents' web hooks. */
  async askConsent(url: string): Promise<Consent> {
    const { outcome, headers } = await this.exchange(url, 'OPTIONS', {
      'WebHook-Request-Origin': this.origin,
    });
    if (headers === undefined) return outcome as Consent;
    const allowed = headers['webhook-allowed-origin'];
    const isAllowed = consents(Array.isArray(allowed) ? allowed.join(', ') : allowed, this.origin);
    return isAllowed && outcome === 'taken' ? 'given' : 'notGiven';
  }

  /**
   * Sends a CloudEvent in its structured form.
   * @param left aborts where the server stops: the attempt then does not count
   * @throws where it was broken off
   */
  async send(url: string, body: string, headers: SignedHeaders, left?: AbortSignal): Promise<Attempted> {
    const { headers: _, ...attempted } = await this.exchange(
      url,
      'POST',
      { ...headers, 'Content-Type': 'application/cloudevents+json; charset=utf-8' },
      body,
      left,
    );
    left?.throwIfAborted();
    return attempted;
  }

  private async exchange(
    url: string,
    method: 'OPTIONS' | 'POST',
    headers: Readonly<Record<string, string>>,
    body = '',
    left?: AbortSignal,
  ): Promise<Attempted & { headers?: IncomingMessage['headers'] }> {
    const limit = AbortSignal.timeout(this.config.webhookSeconds * 1000);
    const signal = left === undefined ? limit : AbortSignal.any([limit, left]);
    const begun = performance.now();
    const taken = (): number => Math.round(performance.now() - begun);
    try {
      const response = await this.ask(url, method, { ...headers, 'User-Agent': AGENT }, body, signal);
      const answer = await beginningOf(response);
      const { statusCode = 0 } = response;
      return {
        outcome: outcomeOf(statusCode),
        retryAfter: retryAfterOf(response.headers['retry-after'], new Date()),
        milliseconds: taken(),
        status: statusCode,
        answer,
        headers: response.headers,
      };
    } catch (error) {
      return { outcome: OUTCOMES[requestFaultOf(error, signal)], milliseconds: taken() };
    }
  }

  private ask(
    url: string,
    method: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const allowed = this.config.webhookPrivateAddresses;
    return new Promise((resolve, reject) => {
      const request = filteredRequest(url, { method, headers, signal }, allowed, resolve);
      request.once('error', reject);
      request.end(body);
    });
  }
}

function outcomeOf(status: number): AttemptOutcome {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}

/** The first bytes of an answer as text, without what a database cannot store; the rest is not read. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    // Leaving the loop destroys the stream.
    if (length >= ANSWER_KEPT) break;
  }
  const text = Buffer.concat(chunks).subarray(0, ANSWER_KEPT).toString('utf8');
  return text.replaceAll(/[\0\p{Cs}]/gu, '');
}
