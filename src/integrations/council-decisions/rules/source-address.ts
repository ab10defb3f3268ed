import type { Message } from '../../../messages/message.js';

const LONGEST_ADDRESS = 2000;

/**
 * Why the registry fetches nothing from an address; undefined where it does. Where the name leads is looked at when it
 * connects, because names can lead elsewhere the next moment.
 */
export function addressFault(address: string, ports: readonly number[]): Message | undefined {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return refused('malformed');
  const { protocol, username, password, port } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return refused('protocol');
  if (username !== '' || password !== '') return refused('user');
  const number = port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port);
  return ports.includes(number) ? undefined : refused('port', { port: number, ports: ports.join(', ') });
}

/** An address is refused for a reason of the catalogue. */
export function refused(why: string, params?: Message['params']): Message {
  return { key: `source-address.${why}`, ...(params && { params }) };
}
