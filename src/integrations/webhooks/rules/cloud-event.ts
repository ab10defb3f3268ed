/** What is told of an entry: where to read it, not what it says. */
export interface ToldEntry {
  readonly eventId: string;
  readonly agreementId: string;
  readonly sequence: number;
  readonly type: string;
  /** OVO code; null where it is about no council. */
  readonly councilId: string | null;
  readonly at: Date;
}

/** A CloudEvent (1.0) in its structured form. */
export type CloudEvent = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/** What the `type` of every event begins with. */
export const TYPE_PREFIX = 'be.akkoord.agreement.';
export const PING_TYPE = 'be.akkoord.webhook.PING';

/**
 * An entry as a CloudEvent. It names the agreement and where to read it; what it says is asked with a token, so that who
 * may know is decided then. `partitionkey` and `sequence` are the standard's own extensions: events with the same key come
 * in the order of their sequence.
 * @param publicUrl of the registry, without a slash at its end
 */
export function cloudEventOf(told: ToldEntry, publicUrl: string): CloudEvent {
  const { eventId, agreementId, sequence, type, councilId, at } = told;
  const agreement = `/v1/agreements/${agreementId}`;
  return {
    specversion: '1.0',
    id: eventId,
    source: publicUrl,
    type: `${TYPE_PREFIX}${type}`,
    subject: agreement,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    dataschema: `${publicUrl}/openapi.json#/components/schemas/WebhookEventData`,
    partitionkey: agreementId,
    sequence: String(sequence).padStart(9, '0'),
    data: {
      agreementId,
      sequence,
      type,
      councilId,
      agreement: publicUrl + agreement,
      history: `${publicUrl}${agreement}/history`,
    },
  };
}

/** A test: it tells of nothing. */
export function pingEvent(eventId: string, webhookId: string, at: Date, publicUrl: string): CloudEvent {
  return {
    specversion: '1.0',
    id: eventId,
    source: publicUrl,
    type: PING_TYPE,
    subject: `/v1/webhooks/${webhookId}`,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data: { webhookId },
  };
}
