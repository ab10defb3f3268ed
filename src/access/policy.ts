import type { Level } from '../common/level.js';
import { ROLES, type Role } from './principal.js';

/**
 * How one must stand to have a right.
 * - `public`: everyone, with or without a token
 * - `public-agreement`: everyone, once the agreement is public
 * - `any`: everyone with a token that has one of the roles, for whatever organisation
 * - `party`, `lead`: on behalf of a party to the agreement, or of the one in the lead; where that has left, of any party
 * - `outsider`: on behalf of an organisation that is no party to the agreement, or not any more
 * - `mediator`: on behalf of the organisation whose mediator the parties agreed on
 * - `domain`: for a policy domain of Flanders that the agreement concerns, or whose own affairs it is
 * - `province`: on behalf of a province that the parties chose a role for, or ask to serve in one
 * - `director`, `facilitator`, `arbiter`: on behalf of a province in that role; a province that is a party and for which
 *   nothing was chosen directs
 * - `own-council`: on behalf of the organisation whose council, calendar or mandates it is
 */
export type RequiredStanding =
  | 'public'
  | 'public-agreement'
  | 'any'
  | 'party'
  | 'lead'
  | 'outsider'
  | 'mediator'
  | 'domain'
  | 'province'
  | 'director'
  | 'facilitator'
  | 'arbiter'
  | 'own-council';

/** One row of the table: these rights are had by who stands so, at one of these levels, with one of these roles. */
export interface Row<R extends string = string> {
  /** Operations by their `operationId`, events by their type. */
  readonly rights: readonly R[];
  readonly standing: RequiredStanding;
  /** Every level where absent. */
  readonly levels?: readonly Level[];
  /** Any one of these is enough. Absent where no token is needed. */
  readonly roles?: readonly Role[];
}

/** What can be read of an agreement by whoever may know of it. */
export const READING = [
  'getAgreement',
  'getReadiness',
  'listTexts',
  'getText',
  'getTextInForce',
  'compareTexts',
  'getTextCitation',
  'getTextPdf',
  'getTextDocx',
  'getTextXml',
  'getTextChangesDocx',
  'compareTextsOnPage',
  'getClauseHistory',
  'checkText',
  'listAvailableEvents',
  'listHistory',
  'listDeadlines',
  'getRatification',
  'askWhatIf',
  'getTallyChart',
  'getPowerChart',
  'getCouncil',
  'listCouncilSources',
  'getCouncilSource',
  'getCouncilSourceContent',
  'checkCouncilDecision',
  'compareCouncilSources',
  'listDocuments',
  'getDocument',
  'getDocumentContent',
  'listDocumentVersions',
  'getDocumentVersionContent',
  'listCorrections',
  'getCorrection',
  'listCommitments',
  'getCommitment',
  'listFulfilments',
  'getFulfilment',
  'getBindingness',
  'getBindingnessChart',
  'getBalance',
  'getBalanceTable',
  'getBalanceChart',
  'previewCompensation',
  'listCompensations',
  'getCompensation',
  'listLandTransfers',
  'getLandTransfer',
  'listIndicators',
  'getIndicator',
  'listMeasurements',
  'getMeasurement',
  'getEvaluationRhythm',
  'listEvaluations',
  'getEvaluation',
  'listLessons',
  'listComplianceReports',
  'getComplianceReport',
  'previewMeasurements',
  'getTrajectory',
  'getTrajectoryTable',
  'getTrajectoryChart',
  'getAgreementDiagram',
  'listProceedings',
  'getProceeding',
  'getParticipation',
  'getPlan',
  'listFrameworks',
  'getFramework',
  'listActions',
  'getAction',
  'listAdvice',
  'getAdvice',
  'getInquiry',
  'listObjections',
  'getObjection',
  'listProvisos',
  'listCarriedActions',
  'getAlignment',
  'getAlignmentChart',
  'listBudgetClaims',
  'getProvinceRoles',
  'listReconfirmations',
  'getReconfirmation',
] as const;

/** What can be read of an agreement by those who negotiate it, and never by the public. */
const CONFIDED = ['listClauseComments', 'getClauseComment'] as const;

/** What can be read by everybody, or shows each caller no more than is theirs to see. */
const OPEN_TO_ALL = [
  'listAgreements',
  'listOrganisations',
  'getOrganisation',
  'listRegions',
  'getRegion',
  'listPartnerships',
  'getPartnership',
  'listPartnershipExplanations',
  'getOverlap',
  'listOverlaps',
  'getOverlapMatrix',
  'listRegionFits',
  'getRegionFit',
  'listLandPaths',
  'getLandPath',
  'getLandBudget',
  'listLandFigures',
  'getLandOverview',
  'getLandOverviewTable',
  'getLandOverviewChart',
  'listSuccessions',
  'getSuccession',
  'listDomains',
  'getDomain',
  'listDomainAgreements',
  'listOrganisationComplianceReports',
  'getAlignmentAcross',
  'getAlignmentAcrossChart',
  'listAssignments',
  'getAssignment',
  'listAssignmentHistory',
  'listAssignmentAnswers',
  'getMeansChart',
  'getMeansTable',
  'listBudgetLines',
  'getBudgetLine',
  'getBudgetConflicts',
  'listProcesses',
  'getProcessDiagram',
  'askWhatIfOfElectorate',
  'getClauseLibrary',
  'getClock',
  'listRecesses',
  // Shows nothing without the secret of the address, or a token of the organisation itself.
  'getDeadlineFeed',
  'listEvents',
  'getRegisterFeed',
  'getStatistics',
  'getStatisticsTable',
  'getStatisticsChart',
  'listParticipationFigures',
  'listTermsOfOffice',
  'getTermOfOffice',
  'getLastingDuties',
  'getLastingDutiesTable',
  'getReconfirmationOverview',
  'getServerLiveness',
  'getServerReadiness',
  'getServerMetrics',
] as const;

/** What is done with the webhooks of one’s own organisation. */
export const WEBHOOK_KEEPING = [
  'createWebhook',
  'reviseWebhook',
  'removeWebhook',
  'rotateWebhookSecret',
  'verifyWebhook',
  'pauseWebhook',
  'resumeWebhook',
  'pingWebhook',
  'replayWebhook',
  'replayWebhookDelivery',
] as const;

/** What can be read of them. */
export const WEBHOOK_READING = [
  'listWebhooks',
  'getWebhook',
  'getWebhookHealth',
  'listWebhookDeliveries',
  'getWebhookDelivery',
  'listWebhookNotices',
] as const;

/** What is done with the connections of one’s own organisation to its document systems. */
export const CONNECTION_KEEPING = [
  'createConnection',
  'reviseConnection',
  'removeConnection',
  'pauseConnection',
  'resumeConnection',
  'replayConnection',
  'replayConnectionPush',
] as const;

/** What can be read of them. */
export const CONNECTION_READING = [
  'listConnections',
  'getConnection',
  'listConnectionPushes',
  'getConnectionPush',
  'listConnectionNotices',
] as const;

/**
 * The table of rights: who may do what. A right that several rows give is had by whoever one of them fits. When it can
 * be used is not said here: a statechart refuses what is out of turn.
 */
export const POLICY = [
  { rights: OPEN_TO_ALL, standing: 'public' },
  { rights: READING, standing: 'public-agreement' },
  { rights: READING, standing: 'party', roles: ROLES },
  // The parties confide in the mediator, not in everybody who works there.
  { rights: READING, standing: 'mediator', roles: ['mediator'] },
  {
    rights: READING,
    standing: 'domain',
    levels: ['flanders'],
    roles: ['domain-official', 'domain-minister'],
  },
  { rights: READING, standing: 'province', levels: ['province'], roles: ROLES },
  // What parties say of clauses stays among those who write the text, also once the agreement is public.
  { rights: CONFIDED, standing: 'party', roles: ROLES },
  { rights: CONFIDED, standing: 'mediator', roles: ['mediator'] },
  { rights: CONFIDED, standing: 'director', levels: ['province'], roles: ROLES },
  { rights: CONFIDED, standing: 'facilitator', levels: ['province'], roles: ROLES },
  { rights: ['addClauseComment', 'settleOpenPoint'], standing: 'party', roles: ['editor', 'negotiator'] },

  { rights: ['createAgreement', 'reviseAgreement', 'SUBMIT'], standing: 'lead', roles: ['editor'] },
  { rights: ['ABANDON'], standing: 'lead', roles: ['negotiator', 'editor'] },
  {
    rights: ['addText', 'addCommitment', 'reviseCommitment', 'removeCommitment'],
    standing: 'party',
    roles: ['editor'],
  },
  // Which side of it may say what is in src/commitments/rules/fulfilment.ts.
  { rights: ['reportFulfilment'], standing: 'party', roles: ['editor'] },
  { rights: ['answerFulfilment', 'waiveCommitment'], standing: 'party', roles: ['negotiator'] },
  {
    rights: ['addDocument', 'addDocumentVersion'],
    standing: 'party',
    roles: ['editor', 'negotiator', 'clerk'],
  },
  // Nobody pays by another's word: whose consent it takes is in the proposal.
  {
    rights: ['proposeCompensation', 'answerCompensation', 'proposeLandTransfer', 'answerLandTransfer'],
    standing: 'party',
    roles: ['negotiator'],
  },
  {
    rights: ['addIndicator', 'removeIndicator', 'addMeasurement', 'importMeasurements'],
    standing: 'party',
    roles: ['editor'],
  },
  {
    rights: ['PROPOSE_TEXT', 'ACCEPT_TEXT', 'OBJECT_TO_TEXT', 'TERMINATE'],
    standing: 'party',
    roles: ['negotiator'],
  },
  {
    rights: [
      'OPEN_MEDIATION',
      'PROPOSE_MEDIATOR',
      'ACCEPT_MEDIATOR',
      'REFUSE_MEDIATOR',
      'PROPOSE_SETTLEMENT',
      'ACCEPT_SETTLEMENT',
      'REFUSE_SETTLEMENT',
      'CLOSE_MEDIATION',
    ],
    standing: 'party',
    roles: ['negotiator'],
  },
  { rights: ['PROPOSE_SETTLEMENT', 'CLOSE_MEDIATION'], standing: 'mediator', roles: ['mediator'] },
  {
    rights: [
      'APPLY_PROVISIONALLY',
      'END_PROVISIONAL_APPLICATION',
      'ACCEPT_ACCESSION',
      'OBJECT_TO_ACCESSION',
      'WITHDRAW',
      'SETTLE_COMMITMENT',
      'CONFIRM_SETTLEMENT',
      'PASS_ON_COMMITMENT',
      'TAKE_OVER_COMMITMENT',
      'REVOKE_WITHDRAWAL',
      'RENEW',
      'ACCEPT_RENEWAL',
      'REFUSE_RENEWAL',
    ],
    standing: 'party',
    roles: ['negotiator'],
  },
  {
    rights: [
      'AMEND',
      'PROPOSE_AMENDMENT',
      'ACCEPT_AMENDMENT',
      'OBJECT_TO_AMENDMENT',
      'CLAIM_AFFECTED',
      'CONCLUDE_AMENDMENT',
      'REVOKE_AMENDMENT',
    ],
    standing: 'party',
    roles: ['negotiator'],
  },
  { rights: ['APPROVE_AMENDMENT', 'REJECT_AMENDMENT'], standing: 'party', roles: ['clerk'] },
  // Who asks to accede is no party yet.
  { rights: ['ACCEDE', 'REVOKE_ACCESSION'], standing: 'outsider', roles: ['negotiator'] },
  { rights: ['EVALUATE', 'setEvaluationRhythm', 'answerLesson'], standing: 'lead', roles: ['editor'] },
  { rights: ['proposeConclusion', 'answerConclusion'], standing: 'party', roles: ['negotiator'] },
  // Also of who has left, and of who took the place of a party to what has closed: whose report it is, is asked apart.
  { rights: ['submitComplianceReport'], standing: 'party', roles: ['clerk'] },
  { rights: ['submitComplianceReport'], standing: 'outsider', roles: ['clerk'] },
  // The body that decided is no party, so that somebody has to tell of it: with its source, for all to see.
  { rights: ['RECORD_EXTERNAL_DECISION'], standing: 'lead', roles: ['clerk'] },
  { rights: ['RECORD_EXTERNAL_DECISION'], standing: 'any', levels: ['flanders'], roles: ['registrar'] },
  // As with the approval that a reservation belongs to, it is the party's own body that decides what to say of it.
  {
    rights: ['ACCEPT_RESERVATION', 'OBJECT_TO_RESERVATION', 'WITHDRAW_OBJECTION', 'WITHDRAW_RESERVATION'],
    standing: 'party',
    roles: ['clerk'],
  },

  {
    rights: [
      'revisePlan',
      'addFramework',
      'reviseFramework',
      'removeFramework',
      'START_PRELIMINARY_DRAFT',
      'OPEN_CONSULTATION',
      'requestAdvice',
      'carryOutAction',
      'dropAction',
    ],
    standing: 'lead',
    roles: ['editor'],
  },
  { rights: ['addAction', 'reviseAction', 'removeAction'], standing: 'party', roles: ['editor'] },
  { rights: ['recordAdvice'], standing: 'party', roles: ['editor', 'clerk'] },
  {
    rights: ['OPEN_INQUIRY', 'CONCLUDE_INQUIRY', 'answerObjection'],
    standing: 'lead',
    roles: ['editor', 'clerk'],
  },
  { rights: ['registerObjection'], standing: 'party', roles: ['clerk'] },
  { rights: ['readObjectionText'], standing: 'party', roles: ['editor', 'negotiator', 'clerk'] },
  // A voorbehoud is the Government's or a deputation's: municipalities adopt or do not.
  { rights: ['STATE_PROVISO'], standing: 'party', levels: ['province', 'flanders'], roles: ['clerk'] },
  { rights: ['PUBLISH_PLAN'], standing: 'lead', roles: ['clerk'] },

  // What the parties agree on beside the text: whom Flanders is asked through, and what provinces are to be.
  { rights: ['setDomains', 'setProvinceRoles'], standing: 'lead', roles: ['editor'] },
  // At which level, and for which domain, is what the token's seats say.
  {
    rights: ['ENDORSE', 'WITHHOLD_ENDORSEMENT', 'WITHDRAW_ENDORSEMENT'],
    standing: 'domain',
    levels: ['flanders'],
    roles: ['domain-official', 'domain-minister'],
  },
  // A task is set by who directs in a province, or administers a policy domain; the registrar keeps the registry and sets none.
  {
    rights: ['issueAssignment', 'reviseAssignment', 'withdrawAssignment'],
    standing: 'any',
    levels: ['province'],
    roles: ['director'],
  },
  {
    rights: ['issueAssignment', 'reviseAssignment', 'withdrawAssignment', 'setBudgetLine'],
    standing: 'domain',
    levels: ['flanders'],
    roles: ['domain-official'],
  },
  // Of which region one must be, and whose the answer is, is what the assignment says.
  {
    rights: ['answerAssignment', 'declineAssignment', 'withdrawAssignmentAnswer', 'drawMeans'],
    standing: 'any',
    levels: ['municipality'],
    roles: ['negotiator'],
  },
  { rights: ['stateBudgetClaim'], standing: 'party', roles: ['editor', 'negotiator'] },
  { rights: ['stateBudgetClaim'], standing: 'domain', levels: ['flanders'], roles: ['domain-official'] },
  // A party's province accepts with the text.
  {
    rights: ['AGREE_TO_SERVE', 'DECLINE_TO_SERVE'],
    standing: 'province',
    levels: ['province'],
    roles: ['negotiator'],
  },
  {
    rights: ['PROPOSE_PROVINCE_ROLES', 'ACCEPT_PROVINCE_ROLES', 'REFUSE_PROVINCE_ROLES'],
    standing: 'party',
    roles: ['negotiator'],
  },
  { rights: ['EVALUATE'], standing: 'director', levels: ['province'], roles: ['director'] },
  { rights: ['addText'], standing: 'director', levels: ['province'], roles: ['editor'] },
  { rights: ['addText'], standing: 'facilitator', levels: ['province'], roles: ['editor'] },
  {
    rights: ['OPEN_MEDIATION', 'PROPOSE_MEDIATOR'],
    standing: 'facilitator',
    levels: ['province'],
    roles: ['negotiator'],
  },
  {
    rights: ['PROPOSE_SETTLEMENT', 'CLOSE_MEDIATION'],
    standing: 'arbiter',
    levels: ['province'],
    roles: ['mediator'],
  },

  {
    rights: [
      'GIVE_OPINION',
      'SCHEDULE',
      'OPEN_DELIBERATION',
      'APPROVE',
      'APPROVE_WITH_RESERVATION',
      'REJECT',
      'DEFER',
      'PUBLISH',
    ],
    standing: 'own-council',
    roles: ['clerk'],
  },
  // It is the party's own council that says so.
  { rights: ['reconfirmDuties'], standing: 'party', roles: ['clerk'] },
  {
    rights: ['addCouncilSource', 'uploadCouncilSource', 'pullCouncilSource'],
    standing: 'own-council',
    roles: ['clerk'],
  },
  {
    rights: ['bookSuccession', 'previewSuccession'],
    standing: 'any',
    levels: ['flanders'],
    roles: ['registrar'],
  },
  {
    rights: [
      'createOrganisation',
      'reviseOrganisation',
      'endOrganisation',
      'setContactPoints',
      'createRegion',
      'addRegionMember',
      'endRegionMembership',
      'createPartnership',
      'revisePartnership',
      'endPartnership',
      'addPartnershipMember',
      'endPartnershipMembership',
      'importPartnerships',
      'registerClient',
      'reviseClient',
      'activateClient',
      'suspendClient',
      'listClients',
      'getClient',
      'createDomain',
      'reviseDomain',
      'endDomain',
      // How much land may be taken in all is for Flanders to say, on a decision that it names.
      'setLandPath',
      'createTermOfOffice',
      'reviseTermOfOffice',
    ],
    standing: 'any',
    levels: ['flanders'],
    roles: ['registrar'],
  },
  // That it is a member is asked beside it: who deviates explains, and nobody in their place.
  { rights: ['explainPartnership'], standing: 'any', levels: ['municipality'], roles: ['editor', 'clerk'] },
  {
    rights: ['setLandBudget', 'previewLandFigures', 'importLandFigures'],
    standing: 'any',
    levels: ['flanders'],
    roles: ['registrar'],
  },
  // Of regions of which all lies in the province: src/land-budget/land-keepers.ts.
  {
    rights: ['setLandBudget', 'previewLandFigures', 'importLandFigures'],
    standing: 'any',
    levels: ['province'],
    roles: ['director'],
  },
  { rights: ['setContactPoints'], standing: 'own-council', roles: ['clerk'] },
  // A party sees its own persons only.
  { rights: ['listHistoryPersons'], standing: 'party', roles: ['clerk'] },
  {
    rights: ['listHistoryPersons'],
    standing: 'any',
    levels: ['flanders'],
    roles: ['registrar', 'supervisor'],
  },
  { rights: ['listReads'], standing: 'party', roles: ['clerk'] },
  { rights: ['listAccessLog'], standing: 'any', levels: ['flanders'], roles: ['registrar'] },
  { rights: ['erasePerson'], standing: 'own-council', roles: ['clerk'] },
  { rights: ['erasePerson'], standing: 'any', levels: ['flanders'], roles: ['registrar'] },
  {
    rights: ['listAdministrativeEntries'],
    standing: 'any',
    levels: ['flanders'],
    roles: ['registrar', 'supervisor'],
  },
  { rights: ['addRecess', 'removeRecess'], standing: 'own-council', roles: ['editor', 'clerk'] },
  { rights: ['getCalendarFeed'], standing: 'own-council', roles: ROLES },
  // A webhook is its organisation’s own: whoever asks, asks of those of the own one.
  { rights: WEBHOOK_KEEPING, standing: 'any', roles: ['editor', 'clerk'] },
  { rights: WEBHOOK_READING, standing: 'any', roles: ROLES },
  // So is a connection to a document system.
  { rights: CONNECTION_KEEPING, standing: 'any', roles: ['editor', 'clerk'] },
  { rights: CONNECTION_READING, standing: 'any', roles: ROLES },
  {
    rights: ['listWebhookHealth', 'suspendWebhook', 'releaseWebhook'],
    standing: 'any',
    levels: ['flanders'],
    roles: ['registrar'],
  },
  // Another address, or none, cuts off everybody in the organisation who follows the calendar.
  { rights: ['openCalendarFeed', 'closeCalendarFeed'], standing: 'own-council', roles: ['editor', 'clerk'] },
  {
    rights: ['ANNUL', 'ANNUL_AMENDMENT_DECISION'],
    standing: 'any',
    levels: ['flanders'],
    roles: ['supervisor'],
  },

  {
    rights: ['registerMandate', 'revokeMandate', 'eraseMandateNames'],
    standing: 'own-council',
    roles: ['clerk'],
  },
  { rights: ['listMandates', 'getMandate'], standing: 'own-council', roles: ROLES },
  // What may not be delegated at all is in delegable.ts.
  { rights: ['grantDelegation', 'revokeDelegation'], standing: 'own-council', roles: ['clerk'] },
  {
    rights: ['listDelegations', 'getDelegation', 'listReceivedDelegations'],
    standing: 'own-council',
    roles: ROLES,
  },
  {
    rights: ['listDelegations', 'getDelegation', 'listReceivedDelegations'],
    standing: 'any',
    levels: ['flanders'],
    roles: ['registrar'],
  },
  // Nobody corrects alone: which side may propose or answer what is in src/corrections/rules/who-answers.ts.
  {
    rights: ['proposeCorrection', 'answerCorrection'],
    standing: 'any',
    levels: ['flanders'],
    roles: ['registrar'],
  },
  { rights: ['proposeCorrection', 'answerCorrection'], standing: 'party', roles: ['clerk', 'negotiator'] },

  // Who may send which event is that event's own row.
  { rights: ['sendEvent', 'sendCouncilEvent', 'pickCouncilDecision'], standing: 'any', roles: ROLES },
  { rights: ['listMessages', 'listOwnDeadlines'], standing: 'any', roles: ROLES },
  { rights: ['moveClock'], standing: 'any', roles: ROLES },
] as const satisfies readonly Row[];

/** An operation or event that the table knows. */
export type Right = (typeof POLICY)[number]['rights'][number];
