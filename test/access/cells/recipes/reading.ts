import { READING, type Right } from '../../../../src/access/policy.js';
import {
  asked,
  firstClause,
  fulfilled,
  measured,
  MEASUREMENTS,
  inForce,
  mediating,
  sourced,
} from '../scenes/deals.js';
import { consulted, dealOfPlan, objected } from '../scenes/plans.js';
import { OTHER_SIDE } from '../support/people.js';
import { operation, type Recipes } from '../support/recipe.js';
import type { Scene } from '../support/scene.js';

/** What is there while only the parties may see the agreement, and once it is public. */
const DEAL = [mediating, measured] as const;
const PLAN = [consulted, objected] as const;

/** Of a clause that there is not. */
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

const SOURCES = `councils/${OTHER_SIDE}/sources`;

/** Paths below the agreement. */
const PATHS: Record<
  Exclude<
    (typeof READING)[number],
    | 'askWhatIf'
    | 'previewCompensation'
    | 'previewMeasurements'
    | 'getClauseHistory'
    | 'listLandTransfers'
    | 'getLandTransfer'
  >,
  readonly [path: string, scenes: readonly [Scene, ...Scene[]]]
> = {
  getAgreement: ['', DEAL],
  getReadiness: ['readiness', DEAL],
  listTexts: ['texts', DEAL],
  getText: ['texts/1', DEAL],
  getTextInForce: ['texts/in-force', [inForce]],
  compareTexts: ['texts/1/diff/1', DEAL],
  getTextCitation: ['texts/1/citation', DEAL],
  getTextPdf: ['texts/1/document.pdf', DEAL],
  getTextDocx: ['texts/1/document.docx', DEAL],
  getTextXml: ['texts/1/document.xml', DEAL],
  getTextChangesDocx: ['texts/1/diff/1.docx', DEAL],
  checkText: ['texts/1/checks', DEAL],
  compareTextsOnPage: ['texts/1/diff/1.html', DEAL],
  listAvailableEvents: ['available-events', DEAL],
  listHistory: ['history', DEAL],
  listDeadlines: ['deadlines', DEAL],
  getRatification: ['ratification', DEAL],
  getCouncil: [`councils/${OTHER_SIDE}`, [asked]],
  getTallyChart: ['ratification/tally.svg', DEAL],
  getPowerChart: ['ratification/power.svg', [asked]],
  listCouncilSources: [SOURCES, [sourced]],
  getCouncilSource: [`${SOURCES}/1`, [sourced]],
  getCouncilSourceContent: [`${SOURCES}/1/content`, [sourced]],
  checkCouncilDecision: [`${SOURCES}/1/check`, [sourced]],
  compareCouncilSources: [`${SOURCES}/comparison`, [sourced]],
  listDocuments: ['documents', DEAL],
  getDocument: ['documents/1', [measured]],
  getDocumentContent: ['documents/1/content', [measured]],
  listDocumentVersions: ['documents/1/versions', [measured]],
  getDocumentVersionContent: ['documents/1/versions/1/content', [measured]],
  listCorrections: ['corrections', DEAL],
  listReconfirmations: ['reconfirmations', DEAL],
  getReconfirmation: ['reconfirmations/1', [measured]],
  getCorrection: ['corrections/1', [measured]],
  listCommitments: ['commitments', DEAL],
  getCommitment: ['commitments/1', DEAL],
  listFulfilments: ['commitments/1/fulfilments', DEAL],
  getFulfilment: ['commitments/1/fulfilments/1', [fulfilled]],
  getBindingness: ['bindingness', DEAL],
  getBindingnessChart: ['bindingness.svg', DEAL],
  getBalance: ['balance', DEAL],
  getBalanceTable: ['balance.csv', DEAL],
  getBalanceChart: ['balance.svg', DEAL],
  listCompensations: ['compensations', DEAL],
  getCompensation: ['compensations/1', [fulfilled]],
  listIndicators: ['indicators', DEAL],
  getIndicator: ['indicators/1', DEAL],
  listMeasurements: ['indicators/1/measurements', DEAL],
  getMeasurement: ['indicators/1/measurements/1', [measured]],
  getEvaluationRhythm: ['evaluation-rhythm', DEAL],
  listEvaluations: ['evaluations', DEAL],
  getEvaluation: ['evaluations/1', [measured]],
  getComplianceReport: [`compliance-reports/2026/${OTHER_SIDE}`, [inForce]],
  listLessons: ['lessons', DEAL],
  listComplianceReports: ['compliance-reports', DEAL],
  getTrajectory: ['indicators/1/trajectory', DEAL],
  getTrajectoryTable: ['indicators/1/trajectory.csv', DEAL],
  getTrajectoryChart: ['indicators/1/chart.svg', DEAL],
  getAgreementDiagram: ['diagram.svg', DEAL],
  listProceedings: ['proceedings', DEAL],
  getProceeding: ['proceedings/1', DEAL],
  getParticipation: ['participation', DEAL],
  getPlan: ['plan', PLAN],
  listFrameworks: ['frameworks', PLAN],
  getFramework: ['frameworks/1', PLAN],
  listActions: ['actions', PLAN],
  getAction: ['actions/1', PLAN],
  listAdvice: ['advice', PLAN],
  getAdvice: ['advice/1', PLAN],
  getInquiry: ['inquiry', PLAN],
  listObjections: ['objections', PLAN],
  getObjection: ['objections/2026-0001', [objected]],
  listProvisos: ['provisos', PLAN],
  listCarriedActions: ['carried-actions', [dealOfPlan]],
  getAlignment: ['alignment', DEAL],
  getAlignmentChart: ['alignment.svg', DEAL],
  listBudgetClaims: ['budget-claims', DEAL],
  getProvinceRoles: ['province-roles', DEAL],
};

export const READINGS: Recipes = {
  ...Object.fromEntries(
    Object.entries(PATHS).map(([right, [path, scenes]]) => [right as Right, operation(scenes, 'GET', path)]),
  ),
  getClauseHistory: {
    about: 'agreement',
    scenes: DEAL,
    before: async (deal) => (await firstClause(deal)).id,
    request: ({ path }, _, known) => ({
      method: 'GET',
      path: `${path}/texts/clauses/${(known as string | undefined) ?? UNKNOWN}`,
    }),
  },
  // It changes nothing: a question may be too long for an address.
  askWhatIf: operation(DEAL, 'POST', 'ratification/what-if', { from: 'undecided' }),
  previewCompensation: operation(DEAL, 'POST', 'compensations/preview', { unit: 'EUR', key: 'equal' }),
  previewMeasurements: operation(DEAL, 'POST', 'indicators/1/measurements/import/preview', {
    csv: MEASUREMENTS,
  }),
};
