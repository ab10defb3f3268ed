import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { AsOfModule } from '../../workflow/as-of/as-of.module.js';
import { WorkflowModule } from '../../workflow/workflow.module.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { ClauseHistories } from './clause-histories.service.js';
import { TextChecks } from './text-checks.service.js';
import { TextComparisonsController } from './text-comparisons.controller.js';
import { TextComparisons } from './text-comparisons.service.js';
import { AgreementText } from './text.entity.js';
import { TextsController } from './texts.controller.js';
import { TextsService } from './texts.service.js';
import { VisibleTexts } from './visible-texts.js';

/** Texts of agreements, version by version and clause by clause. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AgreementText]),
    WorkflowModule,
    AsOfModule,
    DraftsModule,
    OrganisationDirectoryModule,
  ],
  controllers: [TextComparisonsController, TextsController],
  providers: [TextsService, TextComparisons, ClauseHistories, TextChecks, VisibleTexts],
  exports: [VisibleTexts, TextsService],
})
export class TextsModule {}
