import { accessMessages } from './access.messages.js';
import { agreementsMessages } from './agreements.messages.js';
import { amendmentsMessages } from './amendments.messages.js';
import { apiMessages } from './api.messages.js';
import { asOfMessages } from './as-of.messages.js';
import { calendarsMessages } from './calendars.messages.js';
import { commitmentsMessages } from './commitments.messages.js';
import { correctionsMessages } from './corrections.messages.js';
import { diagramMessages } from './diagrams.messages.js';
import { identityMessages } from './identity.messages.js';
import { mandatesMessages } from './mandates.messages.js';
import { migrationMessages } from './migration.messages.js';
import { monitoringMessages } from './monitoring.messages.js';
import { organisationsMessages } from './organisations.messages.js';
import { plansMessages } from './plans.messages.js';
import { successionMessages } from './succession.messages.js';
import { trailMessages } from './trail.messages.js';
import { proceedingsMessages } from './proceedings.messages.js';
import { reservationsMessages } from './reservations.messages.js';
import { textsMessages } from './texts.messages.js';
import { validationMessages } from './validation.messages.js';
import { workflowMessages } from './workflow.messages.js';

/** The languages that a sentence for people exists in. */
export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence in every language, in ICU MessageFormat. */
export type Sentence = Readonly<Record<Language, string>>;

/** Every sentence of the product. Each feature keeps its own in `<feature>.messages.ts` and is named here. */
export const catalogue: ReadonlyMap<string, Sentence> = assemble(
  accessMessages,
  agreementsMessages,
  amendmentsMessages,
  apiMessages,
  asOfMessages,
  calendarsMessages,
  commitmentsMessages,
  correctionsMessages,
  diagramMessages,
  identityMessages,
  mandatesMessages,
  migrationMessages,
  monitoringMessages,
  organisationsMessages,
  proceedingsMessages,
  plansMessages,
  successionMessages,
  reservationsMessages,
  trailMessages,
  textsMessages,
  validationMessages,
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
