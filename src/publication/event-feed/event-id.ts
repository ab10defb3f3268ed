const FORM = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})_([1-9]\d{0,8})$/;

/** An entry of an agreement's history. */
export interface EventKey {
  readonly agreementId: string;
  readonly sequence: number;
}

/**
 * The id of an event, in the feed and to webhooks: the agreement's id and the entry's number in its history. It tells
 * nothing of how many events there are beside it, as a number of the feed's own would.
 */
export function eventIdOf({ agreementId, sequence }: EventKey): string {
  return `${agreementId}_${sequence}`;
}

/** What an event's id names; undefined for what is none. */
export function eventKeyOf(id: string): EventKey | undefined {
  const found = FORM.exec(id);
  return found ? { agreementId: found[1], sequence: Number(found[2]) } : undefined;
}
