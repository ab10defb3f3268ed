import {
  request as requestHttp,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import { useAgent } from 'request-filtering-agent';

/** Who could not be asked, and why, as far as it tells. */
export type RequestFault = 'timedOut' | 'addressRefused' | 'unknownHost' | 'insecure' | 'failed';

/**
 * Sends a request to an address that somebody gave, and never to a private one. The agent looks at the address that a name
 * leads to when it connects to it, so that a name cannot lead elsewhere in between. (The global `fetch` takes no such agent.)
 * @param allowed private addresses and ranges that may be asked all the same
 */
export function filteredRequest(
  url: string,
  options: Pick<RequestOptions, 'method' | 'headers' | 'signal' | 'lookup'>,
  allowed: readonly string[],
  onResponse: (response: IncomingMessage) => void,
): ClientRequest {
  const agent = useAgent(url, { allowIPAddressList: [...allowed] });
  const send = url.startsWith('https:') ? requestHttps : requestHttp;
  return send(url, { ...options, agent }, onResponse);
}

/** What kept a request from being answered. */
export function requestFaultOf(error: unknown, signal: AbortSignal): RequestFault {
  if (signal.aborted) return 'timedOut';
  // The agent's errors have no type or code of their own.
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (/is not allowed\. Because/.test(message)) return 'addressRefused';
  if (/^(?:ENOTFOUND|EAI_)/.test(code)) return 'unknownHost';
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'insecure';
  return 'failed';
}
