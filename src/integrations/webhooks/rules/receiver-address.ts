import type { Message } from '../../../messages/message.js';

const LONGEST_ADDRESS = 2000;

/**
 * Why nothing is sent to an address; undefined where it is. Where its name leads is looked at each time when it is connected
 * to, because names can lead elsewhere the next moment.
 * @param plain whether http will do, as on a development machine
 */
export function receiverAddressFault(address: string, plain: boolean): Message | undefined {
  if (address.length > LONGEST_ADDRESS || !/^[!-~]+$/.test(address) || !URL.canParse(address))
    return refused('malformed');
  const { protocol, username, password, hash } = new URL(address);
  if (protocol !== 'https:' && !(plain && protocol === 'http:')) return refused('protocol');
  if (username !== '' || password !== '') return refused('user');
  return hash === '' ? undefined : refused('fragment');
}

/** An address is refused for a reason of the catalogue. */
export function refused(why: 'malformed' | 'protocol' | 'user' | 'fragment' | 'private'): Message {
  return { key: `webhook-address.${why}` };
}
