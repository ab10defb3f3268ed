import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

/** What identifies an objection to who made it: the year and a number in it, such as `2027-0042`. */
export interface Receipt {
  readonly year: number;
  readonly number: number;
}

/** A receipt number as it is written. */
export function receiptNumber({ year, number }: Receipt): string {
  return `${year}-${String(number).padStart(4, '0')}`;
}

/** Reads a receipt number; undefined for anything else. */
export function readReceipt(text: string): Receipt | undefined {
  const [, year, number] = /^(\d{4})-(\d{4,9})$/.exec(text) ?? [];
  const receipt = { year: Number(year), number: Number(number) };
  return receiptNumber(receipt) === text && receipt.number > 0 ? receipt : undefined;
}

/**
 * What is wrong with the day on which an objection is said to have come in: only within the inquiry.
 * @param openedOn plain date
 * @param today plain date in Brussels
 */
export function objectionDayFaults(
  receivedOn: string,
  { openedOn, lastDay }: { readonly openedOn: string; readonly lastDay: string },
  today: string,
): Issue[] {
  if (receivedOn > today) return [fault('in-the-future', { today })];
  if (receivedOn < openedOn || receivedOn > lastDay)
    return [fault('outside-the-inquiry', { openedOn, lastDay })];
  return [];
}

function fault(key: string, params: Message['params']): Issue {
  return { in: 'body', name: 'receivedOn', detail: { key: `plans.${key}`, params } };
}
