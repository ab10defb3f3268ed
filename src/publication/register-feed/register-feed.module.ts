import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { FeedEvent } from '../event-feed/feed-event.entity.js';
import { RegisterFeedController } from './register-feed.controller.js';
import { RegisterFeedService } from './register-feed.service.js';

/** The public register for feed readers. */
@Module({
  imports: [TypeOrmModule.forFeature([FeedEvent]), OrganisationDirectoryModule],
  controllers: [RegisterFeedController],
  providers: [RegisterFeedService],
})
export class RegisterFeedModule {}
