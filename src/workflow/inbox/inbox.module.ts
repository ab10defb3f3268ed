import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { Agreement } from '../agreement.entity.js';
import { AgreementTitles } from '../agreement-titles.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { SentMessage } from './message.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([SentMessage, Agreement]), OrganisationDirectoryModule],
  controllers: [InboxController],
  providers: [InboxService, AgreementTitles],
})
export class InboxModule {}
