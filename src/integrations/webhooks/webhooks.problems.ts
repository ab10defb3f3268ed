import { Problem } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';
import type { Consent } from './sending/receiver.js';
import type { WebhookReason, WebhookState } from './rules/states.js';

/** The address is none that the registry sends to. */
export function webhookAddressRefused(reason: Message): Problem {
  return new Problem('webhook-address-refused', 422, { detail: reason });
}

/** The receiver does not agree to be sent to, or does not answer. */
export function webhookConsentMissing(consent: Exclude<Consent, 'given' | 'addressRefused'>): Problem {
  return new Problem('webhook-consent-missing', 422, { detail: { key: `webhook-consent.${consent}` } });
}

/** The organisation has as many webhooks as it may. */
export function tooManyWebhooks(most: number): Problem {
  return new Problem('too-many-webhooks', 409, { params: { most } });
}

/** The webhook is not in a state in which this can be done. */
export function webhookState(state: WebhookState, reason: WebhookReason | null): Problem {
  return new Problem('webhook-state', 409, { params: { state, reason: reason ?? '' } });
}

/** The delivery is on its way already. */
export function deliveryWaiting(number: number): Problem {
  return new Problem('webhook-delivery-waiting', 409, { params: { delivery: number } });
}
