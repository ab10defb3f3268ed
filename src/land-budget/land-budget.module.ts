import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdministrativeHistoryModule } from '../administration/administrative-history.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { LandBudget } from './budgets/land-budget.entity.js';
import { LandBudgetsController } from './budgets/land-budgets.controller.js';
import { LandBudgetsService } from './budgets/land-budgets.service.js';
import { StoredLandFigure } from './figures/land-figure.entity.js';
import { LandFiguresController } from './figures/land-figures.controller.js';
import { LandFiguresService } from './figures/land-figures.service.js';
import { LandKeepers } from './land-keepers.js';
import { LandOverviewsController } from './overview/land-overviews.controller.js';
import { LandOverviewsService } from './overview/land-overviews.service.js';
import { LandPath } from './paths/land-path.entity.js';
import { LandPathsController } from './paths/land-paths.controller.js';
import { LandPathsService } from './paths/land-paths.service.js';
import { LandTransfer } from './transfers/land-transfer.entity.js';
import { LandTransfersController } from './transfers/land-transfers.controller.js';
import { LandTransfersService } from './transfers/land-transfers.service.js';

/** How much land may be taken, by whom, how much was, and what is passed on of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([LandPath, LandBudget, StoredLandFigure, LandTransfer]),
    WorkflowModule,
    RegionsModule,
    OrganisationDirectoryModule,
    AdministrativeHistoryModule,
  ],
  controllers: [
    LandPathsController,
    LandBudgetsController,
    LandFiguresController,
    LandOverviewsController,
    LandTransfersController,
  ],
  providers: [
    LandKeepers,
    LandPathsService,
    LandBudgetsService,
    LandFiguresService,
    LandOverviewsService,
    LandTransfersService,
  ],
})
export class LandBudgetModule {}
