import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AgreementsModule } from './agreements/agreements.module.js';
import { AmendmentsModule } from './amendments/amendments.module.js';
import { TextsModule } from './agreements/texts/texts.module.js';
import { ApiModule } from './api/api.module.js';
import { CommitmentsModule } from './commitments/commitments.module.js';
import type { Clock } from './common/time/clock.js';
import { TimeModule } from './common/time/time.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/config.js';
import { CorrectionsModule } from './corrections/corrections.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DevelopmentModule } from './development/development.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MandatesModule } from './mandates/mandates.module.js';
import { MonitoringModule } from './monitoring/monitoring.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { ParticipationModule } from './participation/participation.module.js';
import { PlansModule } from './plans/plans.module.js';
import { RatificationModule } from './ratification/ratification.module.js';
import { RegionsModule } from './regions/regions.module.js';
import { SuccessionModule } from './succession/succession.module.js';
import { DeadlinesModule } from './workflow/deadlines/deadlines.module.js';
import { DiagramsModule } from './workflow/diagrams/diagrams.module.js';
import { HistoryModule } from './workflow/history/history.module.js';
import { InboxModule } from './workflow/inbox/inbox.module.js';
import { ProceedingsModule } from './workflow/proceedings/proceedings.module.js';
import { WorkflowModule } from './workflow/workflow.module.js';

/** The whole application. */
@Module({})
export class AppModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        TimeModule.forRoot(clock),
        DatabaseModule,
        JobsModule,
        ApiModule,
        AccessModule,
        OrganisationsModule,
        MandatesModule,
        RegionsModule,
        WorkflowModule,
        AgreementsModule,
        TextsModule,
        AmendmentsModule,
        CommitmentsModule,
        PlansModule,
        MonitoringModule,
        RatificationModule,
        SuccessionModule,
        ParticipationModule,
        CorrectionsModule,
        DiagramsModule,
        ProceedingsModule,
        HistoryModule,
        DeadlinesModule,
        InboxModule,
        DevelopmentModule.forRoot(config),
      ],
    };
  }
}
