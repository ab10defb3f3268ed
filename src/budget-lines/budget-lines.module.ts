import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DomainDirectoryModule } from '../domains/domain-directory.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { BudgetClaim } from './budget-claim.entity.js';
import { BudgetClaims } from './budget-claims.js';
import { BudgetClaimsController } from './budget-claims.controller.js';
import { BudgetClaimsService } from './budget-claims.service.js';
import { BudgetConflictsService } from './budget-conflicts.service.js';
import { BudgetLine } from './budget-line.entity.js';
import { BudgetLinesController } from './budget-lines.controller.js';
import { BudgetLinesService } from './budget-lines.service.js';

/** What policy domains have per year, what deals draw on it, and where the two do not go together. */
@Module({
  imports: [
    TypeOrmModule.forFeature([BudgetLine, BudgetClaim, Agreement]),
    WorkflowModule,
    DomainDirectoryModule,
    RegionsModule,
    PlansModule,
  ],
  controllers: [BudgetLinesController, BudgetClaimsController],
  providers: [BudgetLinesService, BudgetClaims, BudgetClaimsService, BudgetConflictsService],
})
export class BudgetLinesModule {}
