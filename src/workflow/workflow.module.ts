import { Module, type OnModuleInit } from '@nestjs/common';
import { MandateDirectoryModule } from '../mandates/mandate-directory.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { RecessesModule } from '../organisations/recesses/recesses.module.js';
import { AgreementAccess } from './agreement-access.js';
import { AgreementEngine } from './agreement-engine.js';
import { Authorities } from './authorities.js';
import { AvailableEvents } from './available-events.js';
import { DeadlineSchedule } from './deadlines/deadline-schedule.js';
import { EffectHandlers } from './effect-handlers.js';
import { EventAdvice } from './event-advice.js';
import { EventFacts } from './event-facts.js';
import { checkForm } from './process-checks.js';
import { PROCESSES } from './processes.js';
import { KnownAgreements } from './record/known-agreements.js';
import { OutcomeWrites } from './record/outcome-writes.js';
import { Recorder } from './record/recorder.js';
import { WholeReads } from './record/whole-read.js';

/** The engine: everything that changes an agreement goes through it. */
@Module({
  imports: [OrganisationDirectoryModule, MandateDirectoryModule, RecessesModule],
  providers: [
    AgreementEngine,
    Authorities,
    AgreementAccess,
    AvailableEvents,
    KnownAgreements,
    OutcomeWrites,
    Recorder,
    WholeReads,
    DeadlineSchedule,
    EffectHandlers,
    EventFacts,
    EventAdvice,
  ],
  exports: [
    AgreementEngine,
    AgreementAccess,
    Authorities,
    AvailableEvents,
    DeadlineSchedule,
    EffectHandlers,
    EventFacts,
    EventAdvice,
  ],
})
export class WorkflowModule implements OnModuleInit {
  onModuleInit(): void {
    checkForm(PROCESSES);
  }
}
