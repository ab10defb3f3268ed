/** `pending` until the receiver agrees; only an `active` one is sent to. */
export const WEBHOOK_STATES = ['pending', 'active', 'paused', 'disabled'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/** Why a webhook is not active. */
export const WEBHOOK_REASONS = ['noConsent', 'organisation', 'registrar', 'failing', 'gone'] as const;
export type WebhookReason = (typeof WEBHOOK_REASONS)[number];

/** `dead` when every attempt failed, `replayed` once such a one was asked for again; `skipped` where the organisation may no longer know of what it tells. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'dead', 'replayed', 'skipped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What came of sending something once. */
export const ATTEMPT_OUTCOMES = [
  'taken',
  'refused',
  'gone',
  'redirected',
  'timedOut',
  'addressRefused',
  'unreachable',
  'insecure',
] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** What an organisation is told of its webhooks. */
export const NOTICE_TYPES = [
  'pausedForFailing',
  'disabledAsGone',
  'pausedByRegistrar',
  'resumedByRegistrar',
] as const;
export type NoticeType = (typeof NOTICE_TYPES)[number];
