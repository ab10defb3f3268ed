import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SealingModule } from '../../common/sealing/sealing.module.js';
import { RenderingsModule } from '../../documents/renderings/renderings.module.js';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { EventFeedModule } from '../../publication/event-feed/event-feed.module.js';
import { FeedEvent } from '../../publication/event-feed/feed-event.entity.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import { AsOfModule } from '../../workflow/as-of/as-of.module.js';
import { HistoryModule } from '../../workflow/history/history.module.js';
import { CouncilDecisionsModule } from '../council-decisions/council-decisions.module.js';
import { ConnectionFanOut } from './connection-fan-out.js';
import { ConnectionOwners } from './connection-owners.js';
import { ConnectionPushesController } from './connection-pushes.controller.js';
import { Connection, ConnectionDocument, ConnectionNotice, ConnectionPush } from './connection.entity.js';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsService } from './connections.service.js';
import { DocumentSystems } from './document-systems.js';
import { DueDocuments } from './due-documents.js';
import { PulledSourcesController } from './pulled-sources.controller.js';
import { PulledSourcesService } from './pulled-sources.service.js';
import { PushQueue } from './push-queue.js';
import { PushRecords } from './push-records.js';
import { PushJob } from './push.job.js';
import { PushesService } from './pushes.service.js';
import { ResealConnections } from './reseal-connections.js';
import { Exchange } from './sending/exchange.js';
import { SystemTrials } from './system-trials.js';

/** Organisations' own document systems: what is pushed to them, and what is pulled from them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Connection,
      ConnectionPush,
      ConnectionDocument,
      ConnectionNotice,
      FeedEvent,
      Agreement,
    ]),
    EventFeedModule,
    SealingModule,
    OrganisationDirectoryModule,
    RenderingsModule,
    AsOfModule,
    HistoryModule,
    CouncilDecisionsModule,
  ],
  // The notices' address would be taken for that of a connection.
  controllers: [ConnectionPushesController, ConnectionsController, PulledSourcesController],
  providers: [
    ConnectionsService,
    PushesService,
    PulledSourcesService,
    ConnectionFanOut,
    ConnectionOwners,
    DocumentSystems,
    DueDocuments,
    Exchange,
    PushJob,
    PushQueue,
    PushRecords,
    ResealConnections,
    SystemTrials,
  ],
})
export class ConnectionsModule {}
