import type { Message } from '../messages/message.js';
import type { NotBound, TextBetween } from './rules/binding.js';

/**
 * Why nothing binds two parties, as a sentence.
 * @param nameOf the name of an organisation
 */
export function inWords(because: NotBound, nameOf: (organisationId: string) => string): Message {
  return {
    key: `participation.${because.why}`,
    params: {
      ...('party' in because && { party: nameOf(because.party) }),
      ...('reservedBy' in because && { reservedBy: nameOf(because.reservedBy), number: because.number }),
    },
  };
}

/** Why this version of the text holds between two parties, as a sentence. */
export function textInWords(
  { version, older }: TextBetween,
  nameOf: (organisationId: string) => string,
): Message {
  return older === null
    ? { key: 'participation.same-text', params: { version } }
    : {
        key: 'participation.older-text',
        params: { version, newer: older.newer, party: nameOf(older.party) },
      };
}
