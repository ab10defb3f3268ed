/** The webhook of a path. */
export const WEBHOOK = {
  name: 'id',
  description: 'Id of the webhook.',
  schema: { type: 'string', format: 'uuid' },
  example: '01936d2e-8a10-7c44-9b1f-3f2e5a6b7c8d',
} as const;

export const DELIVERY = {
  name: 'number',
  description: 'Number of the delivery.',
  schema: { type: 'integer', minimum: 1 },
  example: 7,
} as const;

export const WEBHOOK_IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'The `ETag` of the webhook, to change only what was seen.',
} as const;

const ETAG = { description: 'Version of the webhook, for `If-Match`.', schema: { type: 'string' } } as const;

export const WEBHOOK_HEADERS = { ETag: ETAG };

export const NEW_WEBHOOK_HEADERS = {
  ETag: ETAG,
  Location: { description: 'Its address.', schema: { type: 'string' } },
} as const;

export const NOT_IN_THIS_STATE = {
  status: 409,
  code: 'webhook-state',
  when: 'The webhook is in another state.',
  params: { state: 'paused', reason: 'registrar' },
} as const;

export const ADDRESS_REFUSED = {
  status: 422,
  code: 'webhook-address-refused',
  when: 'The address is none that the registry sends to.',
} as const;

export const NO_CONSENT = {
  status: 422,
  code: 'webhook-consent-missing',
  when: 'The receiver does not agree to be sent to.',
} as const;
