import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TextsModule } from '../../agreements/texts/texts.module.js';
import { CommitmentsModule } from '../../commitments/commitments.module.js';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { ParticipationModule } from '../../participation/participation.module.js';
import { AsOfModule } from '../../workflow/as-of/as-of.module.js';
import { Entry } from '../../workflow/history/entry.entity.js';
import { RenderingsController } from './renderings.controller.js';
import { RenderingsService } from './renderings.service.js';
import { TextDocuments } from './text-documents.service.js';

/** Texts as PDF/A, DOCX and Akoma Ntoso, and their changes as DOCX. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Entry]),
    TextsModule,
    CommitmentsModule,
    ParticipationModule,
    AsOfModule,
    OrganisationDirectoryModule,
  ],
  controllers: [RenderingsController],
  providers: [RenderingsService, TextDocuments],
  exports: [RenderingsService],
})
export class RenderingsModule {}
