import { type DynamicModule, Module } from '@nestjs/common';
import { AccessLogModule } from './access-log/access-log.module.js';
import { AccessModule } from './access/access.module.js';
import { AdministrationModule } from './administration/administration.module.js';
import { AgreementsModule } from './agreements/agreements.module.js';
import { AmendmentsModule } from './amendments/amendments.module.js';
import { TextsModule } from './agreements/texts/texts.module.js';
import { ApiModule } from './api/api.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { BudgetLinesModule } from './budget-lines/budget-lines.module.js';
import { ClauseCommentsModule } from './clause-comments/clause-comments.module.js';
import { ClauseLibraryModule } from './clause-library/clause-library.module.js';
import { ClientsModule } from './clients/clients.module.js';
import { CommitmentsModule } from './commitments/commitments.module.js';
import { ComplianceModule } from './compliance/compliance.module.js';
import type { Clock } from './common/time/clock.js';
import { TimeModule } from './common/time/time.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/config.js';
import { CorrectionsModule } from './corrections/corrections.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DocumentsModule } from './documents/files/documents.module.js';
import { RenderingsModule } from './documents/renderings/renderings.module.js';
import { DelegationsModule } from './delegations/delegations.module.js';
import { CmisEndpointModule } from './integrations/cmis-endpoint/cmis-endpoint.module.js';
import { CouncilDecisionsModule } from './integrations/council-decisions/council-decisions.module.js';
import { ConnectionsModule } from './integrations/connections/connections.module.js';
import { WebhooksModule } from './integrations/webhooks/webhooks.module.js';
import { DevelopmentModule } from './development/development.module.js';
import { DomainsModule } from './domains/domains.module.js';
import { EndorsementsModule } from './endorsements/endorsements.module.js';
import { EvaluationsModule } from './evaluations/evaluations.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LandBudgetModule } from './land-budget/land-budget.module.js';
import { MandatesModule } from './mandates/mandates.module.js';
import { MonitoringModule } from './monitoring/monitoring.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { OverlapModule } from './overlap/overlap.module.js';
import { ParticipationModule } from './participation/participation.module.js';
import { PartnershipsModule } from './partnerships/partnerships.module.js';
import { PersonsModule } from './persons/persons.module.js';
import { PlansModule } from './plans/plans.module.js';
import { ProvincesModule } from './provinces/provinces.module.js';
import { EventFeedModule } from './publication/event-feed/event-feed.module.js';
import { RegisterFeedModule } from './publication/register-feed/register-feed.module.js';
import { RatificationModule } from './ratification/ratification.module.js';
import { RegionsModule } from './regions/regions.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { SuccessionModule } from './succession/succession.module.js';
import { TermsOfOfficeModule } from './terms-of-office/terms-of-office.module.js';
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
        // Routes are tried in this order: those that are asked for most come first.
        AgreementsModule,
        RatificationModule,
        AccessModule,
        AdministrationModule,
        ClientsModule,
        OrganisationsModule,
        DomainsModule,
        MandatesModule,
        DelegationsModule,
        // Before regions: `…/regions/overlap` is an address of its own.
        OverlapModule,
        RegionsModule,
        PartnershipsModule,
        WorkflowModule,
        // Before texts: `…/diff/2.docx` is an address of its own, not that of a version called `2.docx`.
        RenderingsModule,
        TextsModule,
        DocumentsModule,
        ClauseLibraryModule,
        ClauseCommentsModule,
        AmendmentsModule,
        CommitmentsModule,
        PlansModule,
        EndorsementsModule,
        ProvincesModule,
        MonitoringModule,
        EvaluationsModule,
        ComplianceModule,
        LandBudgetModule,
        CouncilDecisionsModule,
        SuccessionModule,
        AssignmentsModule,
        BudgetLinesModule,
        StatisticsModule,
        TermsOfOfficeModule,
        ParticipationModule,
        CorrectionsModule,
        DiagramsModule,
        ProceedingsModule,
        HistoryModule,
        PersonsModule,
        AccessLogModule,
        DeadlinesModule,
        InboxModule,
        EventFeedModule,
        RegisterFeedModule,
        WebhooksModule,
        CmisEndpointModule,
        ConnectionsModule,
        DevelopmentModule.forRoot(config),
      ],
    };
  }
}
