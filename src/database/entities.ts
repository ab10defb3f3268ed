import { AdministrativeEnd, AdministrativeEntry } from '../administration/administrative-entry.entity.js';
import { AgreementText } from '../agreements/texts/text.entity.js';
import { AssignmentAgreement } from '../assignments/assignment-agreement.entity.js';
import { AssignmentAnswer } from '../assignments/assignment-answer.entity.js';
import { AssignmentEntry } from '../assignments/assignment-entry.entity.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { BudgetClaim } from '../budget-lines/budget-claim.entity.js';
import { BudgetLine } from '../budget-lines/budget-line.entity.js';
import { ClauseComment } from '../clause-comments/clause-comment.entity.js';
import { ClientSystem } from '../clients/client-system.entity.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { Compensation } from '../commitments/compensations/compensation.entity.js';
import { Fulfilment } from '../commitments/fulfilments/fulfilment.entity.js';
import { ComplianceReport } from '../compliance/compliance-report.entity.js';
import { Correction } from '../corrections/correction.entity.js';
import { Domain } from '../domains/domain.entity.js';
import { DocumentVersion, FiledDocument } from '../documents/files/document.entity.js';
import { Evaluation } from '../evaluations/evaluation.entity.js';
import { Lesson } from '../evaluations/lesson.entity.js';
import { RegisteredDelegation } from '../delegations/delegation.entity.js';
import {
  CouncilSource,
  CouncilSourceContent,
} from '../integrations/council-decisions/council-source.entity.js';
import { LandBudget } from '../land-budget/budgets/land-budget.entity.js';
import { StoredLandFigure } from '../land-budget/figures/land-figure.entity.js';
import { LandPath } from '../land-budget/paths/land-path.entity.js';
import { LandTransfer } from '../land-budget/transfers/land-transfer.entity.js';
import { MandateName, RegisteredMandate } from '../mandates/mandate.entity.js';
import { Indicator } from '../monitoring/indicator.entity.js';
import { Measurement } from '../monitoring/measurement.entity.js';
import { ContactPoint } from '../organisations/contact-point.entity.js';
import { MunicipalMerger } from '../organisations/municipal-merger.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { CarriedAction } from '../plans/actions/carried-action.entity.js';
import { PlanAction } from '../plans/actions/plan-action.entity.js';
import { Advice } from '../plans/advice/advice.entity.js';
import { Framework } from '../plans/content/framework.entity.js';
import { Plan } from '../plans/content/plan.entity.js';
import { Objection } from '../plans/inquiry/objection.entity.js';
import { Proviso } from '../plans/provisos/proviso.entity.js';
import { CouncilRecess } from '../organisations/recesses/recess.entity.js';
import { RegionMember } from '../regions/region-member.entity.js';
import { LandscapeVersion } from '../overlap/landscape-version.entity.js';
import { PartnershipExplanation } from '../partnerships/partnership-explanation.entity.js';
import { PartnershipMember } from '../partnerships/partnership-member.entity.js';
import { Partnership } from '../partnerships/partnership.entity.js';
import { Region } from '../regions/region.entity.js';
import { SuccessionAgreement } from '../succession/succession-agreement.entity.js';
import { SuccessionPredecessor } from '../succession/succession-predecessor.entity.js';
import { Succession } from '../succession/succession.entity.js';
import { ConfidentialRead, ConfidentialReader } from '../access-log/confidential-read.entity.js';
import { AdministrativePerson, EntryPerson } from '../persons/kept-person.entity.js';
import {
  Connection,
  ConnectionDocument,
  ConnectionNotice,
  ConnectionPush,
} from '../integrations/connections/connection.entity.js';
import {
  Webhook,
  WebhookAttempt,
  WebhookDelivery,
  WebhookNotice,
} from '../integrations/webhooks/webhook.entity.js';
import { FeedEnd, FeedEvent } from '../publication/event-feed/feed-event.entity.js';
import { Reconfirmation } from '../terms-of-office/reconfirmation.entity.js';
import { TermOfOffice } from '../terms-of-office/term-of-office.entity.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { Council } from '../workflow/council.entity.js';
import { Timer } from '../workflow/deadlines/timer.entity.js';
import { CalendarFeed } from '../workflow/deadlines/feed/calendar-feed.entity.js';
import { Entry } from '../workflow/history/entry.entity.js';
import { SentMessage } from '../workflow/inbox/message.entity.js';
import { Proceeding } from '../workflow/proceedings/proceeding.entity.js';
import { Party } from '../workflow/party.entity.js';

/** Every entity of the application. */
export const entities: (new () => object)[] = [
  AdministrativeEnd,
  AdministrativeEntry,
  AdministrativePerson,
  Advice,
  Agreement,
  AgreementText,
  Assignment,
  AssignmentAgreement,
  AssignmentAnswer,
  AssignmentEntry,
  BudgetClaim,
  BudgetLine,
  ClauseComment,
  CarriedAction,
  ClientSystem,
  Commitment,
  Compensation,
  ComplianceReport,
  ConfidentialRead,
  ConfidentialReader,
  ContactPoint,
  Correction,
  CalendarFeed,
  Council,
  CouncilRecess,
  CouncilSource,
  CouncilSourceContent,
  FiledDocument,
  DocumentVersion,
  Domain,
  Entry,
  Evaluation,
  Lesson,
  EntryPerson,
  Framework,
  Fulfilment,
  Indicator,
  LandBudget,
  LandPath,
  LandTransfer,
  StoredLandFigure,
  MandateName,
  Measurement,
  MunicipalMerger,
  Objection,
  Organisation,
  Party,
  Proceeding,
  LandscapeVersion,
  Partnership,
  PartnershipExplanation,
  PartnershipMember,
  Plan,
  PlanAction,
  Proviso,
  Reconfirmation,
  Region,
  RegisteredDelegation,
  RegisteredMandate,
  RegionMember,
  SentMessage,
  Succession,
  SuccessionAgreement,
  SuccessionPredecessor,
  TermOfOffice,
  Timer,
  FeedEnd,
  FeedEvent,
  Webhook,
  WebhookAttempt,
  WebhookDelivery,
  WebhookNotice,
  Connection,
  ConnectionPush,
  ConnectionDocument,
  ConnectionNotice,
];
