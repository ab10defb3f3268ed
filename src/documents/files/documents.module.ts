import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WorkflowModule } from '../../workflow/workflow.module.js';
import { DocumentContents } from './document-contents.service.js';
import { DocumentVersion, FiledDocument } from './document.entity.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { StorageModule } from './storage/storage.module.js';
import { SweepDocumentsJob } from './sweep/sweep-documents.job.js';
import { Uploads } from './uploads/uploads.service.js';

/** Files that parties add to agreements. */
@Module({
  imports: [TypeOrmModule.forFeature([FiledDocument, DocumentVersion]), WorkflowModule, StorageModule],
  controllers: [DocumentsController],
  providers: [DocumentsService, DocumentContents, Uploads, SweepDocumentsJob],
  exports: [DocumentsService, DocumentContents],
})
export class DocumentsModule {}
