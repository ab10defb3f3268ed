import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventFeedController } from './event-feed.controller.js';
import { EventFeedService } from './event-feed.service.js';
import { FeedEvent } from './feed-event.entity.js';
import { FeedSequencer } from './feed-sequencer.js';
import { FeedSignal } from './feed-signal.js';

/** The one order of what happened, and who follows it. */
@Module({
  imports: [TypeOrmModule.forFeature([FeedEvent])],
  controllers: [EventFeedController],
  providers: [EventFeedService, FeedSequencer, FeedSignal],
  exports: [FeedSequencer, FeedSignal],
})
export class EventFeedModule {}
