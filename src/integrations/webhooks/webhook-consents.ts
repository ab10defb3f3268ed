import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { receiverAddressFault, refused } from './rules/receiver-address.js';
import { Receiver, type Consent } from './sending/receiver.js';
import { webhookAddressRefused } from './webhooks.problems.js';

/** Whether receivers want to be sent to: a registry that sends to whatever address it is given would be a weapon. */
@Injectable()
export class WebhookConsents {
  constructor(
    private readonly receiver: Receiver,
    private readonly config: Config,
  ) {}

  /** @throws Problem 422 `webhook-address-refused` for what is no address, and for private ones */
  async ask(url: string): Promise<Exclude<Consent, 'addressRefused'>> {
    const fault = receiverAddressFault(url, this.config.webhookPrivateAddresses.length > 0);
    if (fault !== undefined) throw webhookAddressRefused(fault);
    const consent = await this.receiver.askConsent(url);
    if (consent === 'addressRefused') throw webhookAddressRefused(refused('private'));
    return consent;
  }
}
