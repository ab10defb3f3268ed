import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AsOfModule } from '../../workflow/as-of/as-of.module.js';
import { WorkflowModule } from '../../workflow/workflow.module.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { AgreementText } from './text.entity.js';
import { TextsController } from './texts.controller.js';
import { TextsService } from './texts.service.js';

/** Texts of agreements, version by version. */
@Module({
  imports: [TypeOrmModule.forFeature([AgreementText]), WorkflowModule, AsOfModule, DraftsModule],
  controllers: [TextsController],
  providers: [TextsService],
})
export class TextsModule {}
