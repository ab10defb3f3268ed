import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdministrativeHistoryModule } from '../../administration/administrative-history.module.js';
import { SealingModule } from '../../common/sealing/sealing.module.js';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { EventFeedModule } from '../../publication/event-feed/event-feed.module.js';
import { FeedEvent } from '../../publication/event-feed/feed-event.entity.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import { DeliverJob } from './deliver.job.js';
import { DeliveriesService } from './deliveries.service.js';
import { DeliveryQueue } from './delivery-queue.js';
import { DeliveryRecords } from './delivery-records.js';
import { FanOut } from './fan-out.js';
import { Receiver } from './sending/receiver.js';
import { Subscribers } from './subscribers.js';
import { TidyUpJob } from './tidy-up.job.js';
import { WebhookConsents } from './webhook-consents.js';
import { WebhookDeliveriesController } from './webhook-deliveries.controller.js';
import { Webhook, WebhookAttempt, WebhookDelivery, WebhookNotice } from './webhook.entity.js';
import { WebhookHealthController } from './webhook-health.controller.js';
import { WebhookHealthService } from './webhook-health.service.js';
import { WebhookStatesService } from './webhook-states.service.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';

/** Tells organisations at addresses of their own what happens. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Webhook, WebhookDelivery, WebhookAttempt, WebhookNotice, FeedEvent, Agreement]),
    EventFeedModule,
    SealingModule,
    OrganisationDirectoryModule,
    AdministrativeHistoryModule,
  ],
  // The notices' address would be taken for that of a webhook.
  controllers: [WebhookDeliveriesController, WebhooksController, WebhookHealthController],
  providers: [
    WebhooksService,
    WebhookStatesService,
    WebhookConsents,
    WebhookHealthService,
    DeliveriesService,
    DeliveryQueue,
    DeliveryRecords,
    DeliverJob,
    FanOut,
    Receiver,
    Subscribers,
    TidyUpJob,
  ],
})
export class WebhooksModule {}
