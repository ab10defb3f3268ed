import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommitmentsModule } from '../commitments/commitments.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { MonitoringModule } from '../monitoring/monitoring.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { ParticipationModule } from '../participation/participation.module.js';
import { SuccessorsModule } from '../succession/successors.module.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { Council } from '../workflow/council.entity.js';
import { Party } from '../workflow/party.entity.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ComplianceCalendar } from './compliance-calendar.js';
import { ComplianceOverviewController } from './compliance-overview.controller.js';
import { ComplianceOverview } from './compliance-overview.service.js';
import { ComplianceReport } from './compliance-report.entity.js';
import { ComplianceReportsController } from './compliance-reports.controller.js';
import { ComplianceReportsService } from './compliance-reports.service.js';
import { KnownYears } from './known-year.js';
import { LastReports } from './last-reports.js';

/** Comply-or-explain reports of parties, one for each year. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ComplianceReport, Agreement, Party, Council]),
    WorkflowModule,
    CommitmentsModule,
    MonitoringModule,
    ParticipationModule,
    EvaluationsModule,
    SuccessorsModule,
    OrganisationDirectoryModule,
  ],
  controllers: [ComplianceReportsController, ComplianceOverviewController],
  providers: [ComplianceReportsService, ComplianceOverview, ComplianceCalendar, LastReports, KnownYears],
})
export class ComplianceModule {}
