import { accessMessages } from './access.messages.js';
import { administrationMessages } from './administration.messages.js';
import { agreementsMessages } from './agreements.messages.js';
import { amendmentsMessages } from './amendments.messages.js';
import { apiMessages } from './api.messages.js';
import { assignmentsMessages } from './assignments.messages.js';
import { asOfMessages } from './as-of.messages.js';
import { budgetLinesMessages } from './budget-lines.messages.js';
import { calendarsMessages } from './calendars.messages.js';
import { clauseCommentsMessages } from './clause-comments.messages.js';
import { documentsMessages } from './documents.messages.js';
import { clauseLibraryMessages } from './clause-library.messages.js';
import { commitmentsMessages } from './commitments.messages.js';
import { complianceMessages } from './compliance.messages.js';
import { councilDecisionsMessages } from './council-decisions.messages.js';
import { correctionsMessages } from './corrections.messages.js';
import { csvMessages } from './csv.messages.js';
import { delegationsMessages } from './delegations.messages.js';
import { diagramMessages } from './diagrams.messages.js';
import { domainsMessages } from './domains.messages.js';
import { endorsementsMessages } from './endorsements.messages.js';
import { evaluationsMessages } from './evaluations.messages.js';
import { identityMessages } from './identity.messages.js';
import { landBudgetMessages } from './land-budget.messages.js';
import { mandatesMessages } from './mandates.messages.js';
import { migrationMessages } from './migration.messages.js';
import { monitoringMessages } from './monitoring.messages.js';
import { organisationsMessages } from './organisations.messages.js';
import { partnershipsMessages } from './partnerships.messages.js';
import { personsMessages } from './persons.messages.js';
import { plansMessages } from './plans.messages.js';
import { provincesMessages } from './provinces.messages.js';
import { readinessMessages } from './readiness.messages.js';
import { statisticsMessages } from './statistics.messages.js';
import { successionMessages } from './succession.messages.js';
import { termsOfOfficeMessages } from './terms-of-office.messages.js';
import { trailMessages } from './trail.messages.js';
import { ratificationMessages } from './ratification.messages.js';
import { proceedingsMessages } from './proceedings.messages.js';
import { reservationsMessages } from './reservations.messages.js';
import { textDocumentsMessages } from './text-documents.messages.js';
import { textsMessages } from './texts.messages.js';
import { validationMessages } from './validation.messages.js';
import { connectionsMessages } from './connections.messages.js';
import { webhooksMessages } from './webhooks.messages.js';
import { workflowMessages } from './workflow.messages.js';

/** The languages that a sentence for people exists in. */
export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence in every language, in ICU MessageFormat. */
export type Sentence = Readonly<Record<Language, string>>;

/** Every sentence of the product. Each feature keeps its own in `<feature>.messages.ts` and is named here. */
export const catalogue: ReadonlyMap<string, Sentence> = assemble(
  accessMessages,
  administrationMessages,
  agreementsMessages,
  amendmentsMessages,
  apiMessages,
  asOfMessages,
  assignmentsMessages,
  budgetLinesMessages,
  calendarsMessages,
  clauseCommentsMessages,
  documentsMessages,
  clauseLibraryMessages,
  commitmentsMessages,
  complianceMessages,
  correctionsMessages,
  councilDecisionsMessages,
  csvMessages,
  delegationsMessages,
  diagramMessages,
  domainsMessages,
  endorsementsMessages,
  evaluationsMessages,
  identityMessages,
  landBudgetMessages,
  mandatesMessages,
  migrationMessages,
  monitoringMessages,
  organisationsMessages,
  partnershipsMessages,
  personsMessages,
  proceedingsMessages,
  plansMessages,
  provincesMessages,
  ratificationMessages,
  readinessMessages,
  statisticsMessages,
  successionMessages,
  reservationsMessages,
  termsOfOfficeMessages,
  trailMessages,
  textDocumentsMessages,
  textsMessages,
  validationMessages,
  webhooksMessages,
  connectionsMessages,
  workflowMessages,
);

function assemble(...features: readonly Readonly<Record<string, Sentence>>[]): ReadonlyMap<string, Sentence> {
  const all = new Map<string, Sentence>();
  for (const [key, sentence] of features.flatMap((feature) => Object.entries(feature))) {
    if (all.has(key)) throw new Error(`Two features have a message ${key}`);
    all.set(key, sentence);
  }
  return all;
}
