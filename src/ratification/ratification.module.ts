import { Module } from '@nestjs/common';
import { BindingnessModule } from '../commitments/bindingness/bindingness.module.js';
import { DomainDirectoryModule } from '../domains/domain-directory.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { AsOfModule } from '../workflow/as-of/as-of.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ChartsController } from './charts/charts.controller.js';
import { ChartsService } from './charts/charts.service.js';
import { RatificationController } from './ratification.controller.js';
import { RatificationService } from './ratification.service.js';
import { PowerThread } from './what-if/power-thread.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { WhatIfService } from './what-if/what-if.service.js';

/** How each council decides, and what that makes of the agreement. */
@Module({
  imports: [
    WorkflowModule,
    AsOfModule,
    OrganisationDirectoryModule,
    DomainDirectoryModule,
    BindingnessModule,
  ],
  controllers: [RatificationController, WhatIfController, ChartsController],
  providers: [RatificationService, WhatIfService, PowerThread, ChartsService],
  exports: [RatificationService],
})
export class RatificationModule {}
