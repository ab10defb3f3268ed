import { LEVELS, type Level } from '../common/level.js';
import { accessMessages } from '../messages/access.messages.js';
import { POLICY, type Right, type Row } from './policy.js';
import { isRight, mayDo, openness, RIGHTS } from './rights.js';
import { PROVINCE_ROLES } from '../provinces/rules/province-role.js';
import { ROLES, type Principal, type Role } from './principal.js';
import { NO_STANDING, type Standing } from './standing.js';

/** One cell of the table: someone with one role at one level (or without a token), standing in one way. */
interface Cell {
  readonly level: Level | undefined;
  readonly role: Role | undefined;
  readonly standing: Standing;
}

const domain = ({ level, role, standing }: Cell): boolean =>
  level === 'flanders' && standing.isDomain && (role === 'domain-official' || role === 'domain-minister');
const named = ({ level, standing }: Cell): boolean => level === 'province' && standing.province !== null;
/** As a province in a role of an agreement, with a role of its token. */
const as =
  (province: Standing['province'], wanted: Role) =>
  ({ level, role, standing }: Cell): boolean =>
    level === 'province' && standing.province === province && role === wanted;
const or =
  (...ways: ((cell: Cell) => boolean)[]) =>
  (cell: Cell): boolean =>
    ways.some((way) => way(cell));
const anyone = (): boolean => true;
const withRole = (cell: Cell): boolean => cell.role !== undefined;
const whoMaySee = (cell: Cell): boolean =>
  cell.standing.isPublic ||
  (withRole(cell) && cell.standing.isParty) ||
  (cell.standing.isMediator && cell.role === 'mediator') ||
  domain(cell) ||
  (withRole(cell) && named(cell));
/** Never the public, nor a policy domain. */
const whoNegotiates = (cell: Cell): boolean =>
  (withRole(cell) && cell.standing.isParty) ||
  (cell.standing.isMediator && cell.role === 'mediator') ||
  (withRole(cell) &&
    cell.level === 'province' &&
    (cell.standing.province === 'director' || cell.standing.province === 'facilitator'));
const lead =
  (...roles: Role[]) =>
  ({ role, standing }: Cell): boolean =>
    standing.isLead && role !== undefined && roles.includes(role);
const party =
  (wanted: Role) =>
  ({ role, standing }: Cell): boolean =>
    standing.isParty && role === wanted;
const ownClerk = ({ role, standing }: Cell): boolean => standing.isOwnCouncil && role === 'clerk';
const atHome =
  (...roles: readonly Role[]) =>
  ({ role, standing }: Cell): boolean =>
    standing.isOwnCouncil && role !== undefined && roles.includes(role);
const editorOrClerk = ({ role }: Cell): boolean => role === 'editor' || role === 'clerk';
const flemishSupervisor = ({ level, role }: Cell): boolean => level === 'flanders' && role === 'supervisor';
const official = ({ level, role, standing }: Cell): boolean =>
  level === 'flanders' && standing.isDomain && role === 'domain-official';
const issuer = (cell: Cell): boolean =>
  official(cell) || (cell.level === 'province' && cell.role === 'director');
const municipalNegotiator = ({ level, role }: Cell): boolean =>
  level === 'municipality' && role === 'negotiator';
const flemishRegistrar = ({ level, role }: Cell): boolean => level === 'flanders' && role === 'registrar';
const landKeeper = (cell: Cell): boolean =>
  flemishRegistrar(cell) || (cell.level === 'province' && cell.role === 'director');
const corrector = (cell: Cell): boolean =>
  flemishRegistrar(cell) || party('clerk')(cell) || party('negotiator')(cell);
/** Where nothing was chosen for a province, it directs. */
const evaluator = (cell: Cell): boolean =>
  lead('editor')(cell) ||
  as('director', 'director')(cell) ||
  (cell.level === 'province' && cell.standing.province === null && party('director')(cell));

const negotiatorOrMediator = (cell: Cell): boolean =>
  party('negotiator')(cell) ||
  (cell.standing.isMediator && cell.role === 'mediator') ||
  as('arbiter', 'mediator')(cell);
const outsideNegotiator = ({ role, standing }: Cell): boolean => role === 'negotiator' && !standing.isParty;

/** What the table must come to, said in another way than the table does. */
const EXPECTED: Readonly<Record<Right, (cell: Cell) => boolean>> = {
  listAgreements: anyone,
  listOrganisations: anyone,
  getOrganisation: anyone,
  listRegions: anyone,
  getRegion: anyone,
  listPartnerships: anyone,
  getPartnership: anyone,
  listPartnershipExplanations: anyone,
  getOverlap: anyone,
  listOverlaps: anyone,
  getOverlapMatrix: anyone,
  listRegionFits: anyone,
  getRegionFit: anyone,
  listSuccessions: anyone,
  getSuccession: anyone,
  listProcesses: anyone,
  askWhatIfOfElectorate: anyone,
  getProcessDiagram: anyone,
  getClauseLibrary: anyone,
  getClock: anyone,
  listRecesses: anyone,
  getDeadlineFeed: anyone,
  listEvents: anyone,
  getRegisterFeed: anyone,
  getStatistics: anyone,
  getStatisticsTable: anyone,
  getStatisticsChart: anyone,
  listParticipationFigures: anyone,
  listTermsOfOffice: anyone,
  getTermOfOffice: anyone,
  getLastingDuties: anyone,
  getLastingDutiesTable: anyone,
  getReconfirmationOverview: anyone,
  getServerLiveness: anyone,
  getServerReadiness: anyone,
  getServerMetrics: anyone,
  getAgreement: whoMaySee,
  getReadiness: whoMaySee,
  listTexts: whoMaySee,
  getText: whoMaySee,
  getTextInForce: whoMaySee,
  compareTexts: whoMaySee,
  getTextCitation: whoMaySee,
  getTextPdf: whoMaySee,
  getTextDocx: whoMaySee,
  getTextXml: whoMaySee,
  getTextChangesDocx: whoMaySee,
  compareTextsOnPage: whoMaySee,
  getClauseHistory: whoMaySee,
  checkText: whoMaySee,
  addClauseComment: or(party('editor'), party('negotiator')),
  settleOpenPoint: or(party('editor'), party('negotiator')),
  listClauseComments: whoNegotiates,
  getClauseComment: whoNegotiates,
  listAvailableEvents: whoMaySee,
  listHistory: whoMaySee,
  listDeadlines: whoMaySee,
  getRatification: whoMaySee,
  askWhatIf: whoMaySee,
  getTallyChart: whoMaySee,
  getPowerChart: whoMaySee,
  getCouncil: whoMaySee,
  listCouncilSources: whoMaySee,
  getCouncilSource: whoMaySee,
  getCouncilSourceContent: whoMaySee,
  listDocuments: whoMaySee,
  getDocument: whoMaySee,
  getDocumentContent: whoMaySee,
  listDocumentVersions: whoMaySee,
  getDocumentVersionContent: whoMaySee,
  addDocument: or(party('editor'), party('negotiator'), party('clerk')),
  addDocumentVersion: or(party('editor'), party('negotiator'), party('clerk')),
  checkCouncilDecision: whoMaySee,
  compareCouncilSources: whoMaySee,
  listCorrections: whoMaySee,
  getCorrection: whoMaySee,
  listCommitments: whoMaySee,
  getCommitment: whoMaySee,
  listFulfilments: whoMaySee,
  getFulfilment: whoMaySee,
  getBindingness: whoMaySee,
  getBindingnessChart: whoMaySee,
  getBalance: whoMaySee,
  getBalanceTable: whoMaySee,
  getBalanceChart: whoMaySee,
  getEvaluationRhythm: whoMaySee,
  listEvaluations: whoMaySee,
  getEvaluation: whoMaySee,
  listLessons: whoMaySee,
  listComplianceReports: whoMaySee,
  getComplianceReport: whoMaySee,
  listOrganisationComplianceReports: anyone,
  setEvaluationRhythm: lead('editor'),
  answerLesson: lead('editor'),
  proposeConclusion: party('negotiator'),
  answerConclusion: party('negotiator'),
  submitComplianceReport: ({ role }) => role === 'clerk',
  previewCompensation: whoMaySee,
  listCompensations: whoMaySee,
  getCompensation: whoMaySee,
  listLandTransfers: whoMaySee,
  getLandTransfer: whoMaySee,
  proposeLandTransfer: party('negotiator'),
  answerLandTransfer: party('negotiator'),
  listLandPaths: anyone,
  getLandPath: anyone,
  getLandBudget: anyone,
  listLandFigures: anyone,
  getLandOverview: anyone,
  getLandOverviewTable: anyone,
  getLandOverviewChart: anyone,
  setLandPath: flemishRegistrar,
  setLandBudget: landKeeper,
  previewLandFigures: landKeeper,
  importLandFigures: landKeeper,
  proposeCompensation: party('negotiator'),
  answerCompensation: party('negotiator'),
  listIndicators: whoMaySee,
  getIndicator: whoMaySee,
  listMeasurements: whoMaySee,
  getMeasurement: whoMaySee,
  previewMeasurements: whoMaySee,
  getTrajectory: whoMaySee,
  getTrajectoryTable: whoMaySee,
  getTrajectoryChart: whoMaySee,
  getAgreementDiagram: whoMaySee,
  listProceedings: whoMaySee,
  getProceeding: whoMaySee,
  getParticipation: whoMaySee,
  getPlan: whoMaySee,
  listFrameworks: whoMaySee,
  getFramework: whoMaySee,
  listActions: whoMaySee,
  getAction: whoMaySee,
  listAdvice: whoMaySee,
  getAdvice: whoMaySee,
  getInquiry: whoMaySee,
  listObjections: whoMaySee,
  getObjection: whoMaySee,
  listProvisos: whoMaySee,
  listCarriedActions: whoMaySee,
  getAlignment: whoMaySee,
  getProvinceRoles: whoMaySee,
  listReconfirmations: whoMaySee,
  getReconfirmation: whoMaySee,
  reconfirmDuties: party('clerk'),
  listDomains: anyone,
  getAlignmentAcross: anyone,
  getAlignmentAcrossChart: anyone,
  listAssignments: anyone,
  getAssignment: anyone,
  listAssignmentHistory: anyone,
  listAssignmentAnswers: anyone,
  getMeansChart: anyone,
  getMeansTable: anyone,
  listBudgetLines: anyone,
  getBudgetLine: anyone,
  getBudgetConflicts: anyone,
  issueAssignment: issuer,
  reviseAssignment: issuer,
  withdrawAssignment: issuer,
  answerAssignment: municipalNegotiator,
  declineAssignment: municipalNegotiator,
  withdrawAssignmentAnswer: municipalNegotiator,
  drawMeans: municipalNegotiator,
  setBudgetLine: official,
  stateBudgetClaim: or(party('editor'), party('negotiator'), official),
  getAlignmentChart: whoMaySee,
  listBudgetClaims: whoMaySee,
  getDomain: anyone,
  listDomainAgreements: anyone,
  createDomain: flemishRegistrar,
  reviseDomain: flemishRegistrar,
  endDomain: flemishRegistrar,
  createTermOfOffice: flemishRegistrar,
  reviseTermOfOffice: flemishRegistrar,
  setDomains: lead('editor'),
  setProvinceRoles: lead('editor'),
  ENDORSE: domain,
  WITHHOLD_ENDORSEMENT: domain,
  WITHDRAW_ENDORSEMENT: domain,
  AGREE_TO_SERVE: (cell) => named(cell) && cell.role === 'negotiator',
  DECLINE_TO_SERVE: (cell) => named(cell) && cell.role === 'negotiator',
  PROPOSE_PROVINCE_ROLES: party('negotiator'),
  ACCEPT_PROVINCE_ROLES: party('negotiator'),
  REFUSE_PROVINCE_ROLES: party('negotiator'),
  revisePlan: lead('editor'),
  addFramework: lead('editor'),
  reviseFramework: lead('editor'),
  removeFramework: lead('editor'),
  START_PRELIMINARY_DRAFT: lead('editor'),
  OPEN_CONSULTATION: lead('editor'),
  requestAdvice: lead('editor'),
  carryOutAction: lead('editor'),
  dropAction: lead('editor'),
  addAction: party('editor'),
  reviseAction: party('editor'),
  removeAction: party('editor'),
  recordAdvice: (cell) => party('editor')(cell) || party('clerk')(cell),
  OPEN_INQUIRY: lead('editor', 'clerk'),
  CONCLUDE_INQUIRY: lead('editor', 'clerk'),
  answerObjection: lead('editor', 'clerk'),
  registerObjection: party('clerk'),
  readObjectionText: (cell) => party('editor')(cell) || party('negotiator')(cell) || party('clerk')(cell),
  STATE_PROVISO: (cell) => cell.level !== 'municipality' && party('clerk')(cell),
  PUBLISH_PLAN: lead('clerk'),
  RECORD_EXTERNAL_DECISION: (cell) => lead('clerk')(cell) || flemishRegistrar(cell),
  createAgreement: lead('editor'),
  reviseAgreement: lead('editor'),
  SUBMIT: lead('editor'),
  ABANDON: lead('editor', 'negotiator'),
  addText: or(party('editor'), as('director', 'editor'), as('facilitator', 'editor')),
  addCommitment: party('editor'),
  reviseCommitment: party('editor'),
  removeCommitment: party('editor'),
  reportFulfilment: party('editor'),
  answerFulfilment: party('negotiator'),
  waiveCommitment: party('negotiator'),
  addIndicator: party('editor'),
  removeIndicator: party('editor'),
  addMeasurement: party('editor'),
  importMeasurements: party('editor'),
  PROPOSE_TEXT: party('negotiator'),
  ACCEPT_TEXT: party('negotiator'),
  OBJECT_TO_TEXT: party('negotiator'),
  TERMINATE: party('negotiator'),
  OPEN_MEDIATION: or(party('negotiator'), as('facilitator', 'negotiator')),
  PROPOSE_MEDIATOR: or(party('negotiator'), as('facilitator', 'negotiator')),
  ACCEPT_MEDIATOR: party('negotiator'),
  REFUSE_MEDIATOR: party('negotiator'),
  ACCEPT_SETTLEMENT: party('negotiator'),
  REFUSE_SETTLEMENT: party('negotiator'),
  APPLY_PROVISIONALLY: party('negotiator'),
  END_PROVISIONAL_APPLICATION: party('negotiator'),
  ACCEPT_ACCESSION: party('negotiator'),
  OBJECT_TO_ACCESSION: party('negotiator'),
  WITHDRAW: party('negotiator'),
  SETTLE_COMMITMENT: party('negotiator'),
  CONFIRM_SETTLEMENT: party('negotiator'),
  PASS_ON_COMMITMENT: party('negotiator'),
  // Nobody judges a cause of their own.
  TAKE_OVER_COMMITMENT: (cell) => party('negotiator')(cell) && cell.standing.province !== 'arbiter',
  REVOKE_WITHDRAWAL: party('negotiator'),
  RENEW: party('negotiator'),
  ACCEPT_RENEWAL: party('negotiator'),
  REFUSE_RENEWAL: party('negotiator'),
  AMEND: party('negotiator'),
  PROPOSE_AMENDMENT: party('negotiator'),
  ACCEPT_AMENDMENT: party('negotiator'),
  OBJECT_TO_AMENDMENT: party('negotiator'),
  CLAIM_AFFECTED: party('negotiator'),
  CONCLUDE_AMENDMENT: party('negotiator'),
  REVOKE_AMENDMENT: party('negotiator'),
  APPROVE_AMENDMENT: party('clerk'),
  REJECT_AMENDMENT: party('clerk'),
  PROPOSE_SETTLEMENT: negotiatorOrMediator,
  CLOSE_MEDIATION: negotiatorOrMediator,
  ACCEDE: outsideNegotiator,
  REVOKE_ACCESSION: outsideNegotiator,
  EVALUATE: evaluator,
  ACCEPT_RESERVATION: party('clerk'),
  OBJECT_TO_RESERVATION: party('clerk'),
  WITHDRAW_OBJECTION: party('clerk'),
  WITHDRAW_RESERVATION: party('clerk'),
  GIVE_OPINION: ownClerk,
  SCHEDULE: ownClerk,
  OPEN_DELIBERATION: ownClerk,
  APPROVE: ownClerk,
  APPROVE_WITH_RESERVATION: ownClerk,
  REJECT: ownClerk,
  DEFER: ownClerk,
  PUBLISH: ownClerk,
  addCouncilSource: ownClerk,
  uploadCouncilSource: ownClerk,
  pullCouncilSource: ownClerk,
  addRecess: atHome('editor', 'clerk'),
  removeRecess: atHome('editor', 'clerk'),
  getCalendarFeed: atHome(...ROLES),
  openCalendarFeed: atHome('editor', 'clerk'),
  closeCalendarFeed: atHome('editor', 'clerk'),
  createWebhook: editorOrClerk,
  reviseWebhook: editorOrClerk,
  removeWebhook: editorOrClerk,
  rotateWebhookSecret: editorOrClerk,
  verifyWebhook: editorOrClerk,
  pauseWebhook: editorOrClerk,
  resumeWebhook: editorOrClerk,
  pingWebhook: editorOrClerk,
  replayWebhook: editorOrClerk,
  replayWebhookDelivery: editorOrClerk,
  listWebhooks: withRole,
  getWebhook: withRole,
  getWebhookHealth: withRole,
  listWebhookDeliveries: withRole,
  getWebhookDelivery: withRole,
  listWebhookNotices: withRole,
  createConnection: editorOrClerk,
  reviseConnection: editorOrClerk,
  removeConnection: editorOrClerk,
  pauseConnection: editorOrClerk,
  resumeConnection: editorOrClerk,
  replayConnection: editorOrClerk,
  replayConnectionPush: editorOrClerk,
  listConnections: withRole,
  getConnection: withRole,
  listConnectionPushes: withRole,
  getConnectionPush: withRole,
  listConnectionNotices: withRole,
  listWebhookHealth: flemishRegistrar,
  suspendWebhook: flemishRegistrar,
  releaseWebhook: flemishRegistrar,
  ANNUL: flemishSupervisor,
  bookSuccession: flemishRegistrar,
  previewSuccession: flemishRegistrar,
  createOrganisation: flemishRegistrar,
  reviseOrganisation: flemishRegistrar,
  endOrganisation: flemishRegistrar,
  setContactPoints: (cell) => flemishRegistrar(cell) || ownClerk(cell),
  createRegion: flemishRegistrar,
  addRegionMember: flemishRegistrar,
  endRegionMembership: flemishRegistrar,
  createPartnership: flemishRegistrar,
  revisePartnership: flemishRegistrar,
  endPartnership: flemishRegistrar,
  addPartnershipMember: flemishRegistrar,
  endPartnershipMembership: flemishRegistrar,
  importPartnerships: flemishRegistrar,
  explainPartnership: (cell) => cell.level === 'municipality' && editorOrClerk(cell),
  registerClient: flemishRegistrar,
  reviseClient: flemishRegistrar,
  activateClient: flemishRegistrar,
  suspendClient: flemishRegistrar,
  listClients: flemishRegistrar,
  getClient: flemishRegistrar,
  listAdministrativeEntries: (cell) => flemishRegistrar(cell) || flemishSupervisor(cell),
  listHistoryPersons: (cell) => party('clerk')(cell) || flemishRegistrar(cell) || flemishSupervisor(cell),
  listReads: party('clerk'),
  listAccessLog: flemishRegistrar,
  erasePerson: (cell) => flemishRegistrar(cell) || ownClerk(cell),
  ANNUL_AMENDMENT_DECISION: flemishSupervisor,
  registerMandate: atHome('clerk'),
  revokeMandate: atHome('clerk'),
  eraseMandateNames: atHome('clerk'),
  grantDelegation: atHome('clerk'),
  revokeDelegation: atHome('clerk'),
  listDelegations: (cell) => flemishRegistrar(cell) || atHome(...ROLES)(cell),
  getDelegation: (cell) => flemishRegistrar(cell) || atHome(...ROLES)(cell),
  listReceivedDelegations: (cell) => flemishRegistrar(cell) || atHome(...ROLES)(cell),
  listMandates: atHome(...ROLES),
  getMandate: atHome(...ROLES),
  proposeCorrection: corrector,
  answerCorrection: corrector,
  sendEvent: withRole,
  sendCouncilEvent: withRole,
  pickCouncilDecision: withRole,
  listMessages: withRole,
  listOwnDeadlines: withRole,
  moveClock: withRole,
};

const STANDINGS: readonly Standing[] = [false, true].flatMap((isPublic) => [
  { ...NO_STANDING, isPublic },
  { ...NO_STANDING, isPublic, isMediator: true },
  { ...NO_STANDING, isPublic, isParty: true },
  { ...NO_STANDING, isPublic, isParty: true, isOwnCouncil: true },
  { ...NO_STANDING, isPublic, isParty: true, isLead: true },
  { ...NO_STANDING, isPublic, isParty: true, isLead: true, isOwnCouncil: true },
  { ...NO_STANDING, isPublic, isDomain: true },
  ...([...PROVINCE_ROLES, 'asked'] as const).map((province) => ({ ...NO_STANDING, isPublic, province })),
  ...PROVINCE_ROLES.map((province) => ({ ...NO_STANDING, isPublic, isParty: true, province })),
]);

const CELLS: readonly Cell[] = [
  ...[false, true].map((isPublic) => ({
    level: undefined,
    role: undefined,
    standing: { ...NO_STANDING, isPublic },
  })),
  ...LEVELS.flatMap((level) =>
    [undefined, ...ROLES].flatMap((role) => STANDINGS.map((standing) => ({ level, role, standing }))),
  ),
];

function principal(level: Level, ...roles: Role[]): Principal {
  return {
    subject: 'someone',
    organisationId: 'OVO002133',
    organisationName: 'Kortrijk',
    level,
    roles: new Set(roles),
  };
}

function askerOf({ level, role }: Cell): Principal | undefined {
  return level && principal(level, ...(role ? [role] : []));
}

describe('the table of rights', () => {
  it.each(RIGHTS)('gives %s to whom it must, and to no one else', (right) => {
    const allowed = CELLS.filter((cell) => mayDo(right, askerOf(cell), cell.standing).allowed);
    expect(allowed).toEqual(CELLS.filter(EXPECTED[right]));
  });

  it('tells every right, and every cell of each, apart from nothing', () => {
    expect([...RIGHTS].sort()).toEqual(Object.keys(EXPECTED).sort());
    expect(CELLS).toHaveLength(2 + 3 * 11 * 28);
  });

  it('takes several roles as any one of them', () => {
    const standing = { ...NO_STANDING, isParty: true };
    const asker = principal('municipality', 'reader', 'clerk', 'negotiator');
    expect(mayDo('ACCEPT_TEXT', asker, standing)).toEqual({ allowed: true });
    expect(mayDo('addText', asker, standing).allowed).toBe(false);
  });

  it('gives the registrar no right to act for a party', () => {
    const registrar = principal('flanders', 'registrar');
    const given = RIGHTS.filter((right) => mayDo(right, registrar, NO_STANDING).allowed);
    expect(given.filter((right) => openness(right) === 'never')).toEqual([
      // Of a body that is no party.
      'RECORD_EXTERNAL_DECISION',
      'bookSuccession',
      'previewSuccession',
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
      'setLandPath',
      'createTermOfOffice',
      'reviseTermOfOffice',
      'setLandBudget',
      'previewLandFigures',
      'importLandFigures',
      'listHistoryPersons',
      'listAccessLog',
      'erasePerson',
      'listAdministrativeEntries',
      'listWebhooks',
      'getWebhook',
      'getWebhookHealth',
      'listWebhookDeliveries',
      'getWebhookDelivery',
      'listWebhookNotices',
      'listConnections',
      'getConnection',
      'listConnectionPushes',
      'getConnectionPush',
      'listConnectionNotices',
      'listWebhookHealth',
      'suspendWebhook',
      'releaseWebhook',
      'listDelegations',
      'getDelegation',
      'listReceivedDelegations',
      'proposeCorrection',
      'answerCorrection',
      'sendEvent',
      'sendCouncilEvent',
      'pickCouncilDecision',
      'listMessages',
      'listOwnDeadlines',
      'moveClock',
    ]);
  });

  it('names roles in every row that a token is needed for', () => {
    const rows: readonly Row[] = POLICY;
    for (const { standing, roles } of rows) {
      const open = standing === 'public' || standing === 'public-agreement';
      expect({ standing, named: (roles?.length ?? 0) > 0 }).toEqual({ standing, named: !open });
    }
  });

  it('tells what can be done without a token', () => {
    expect(openness('listOrganisations')).toBe('always');
    expect(openness('getAgreement')).toBe('when-public');
    expect(openness('SUBMIT')).toBe('never');
  });

  it('knows its own words and no others', () => {
    expect(isRight('SUBMIT')).toBe(true);
    expect(isRight('xstate.after.1000')).toBe(false);
    expect(isRight('constructor')).toBe(false);
  });
});

describe('the reason for a refusal', () => {
  it('says as whom one asks', () => {
    const asker = principal('municipality', 'reader', 'clerk');
    expect(mayDo('SUBMIT', asker, { ...NO_STANDING, isParty: true })).toEqual({
      allowed: false,
      reason: {
        key: 'access.only.SUBMIT',
        params: { organisation: 'Kortrijk', standing: 'party', roles: 'clerk, reader', count: 2 },
      },
    });
    expect(
      mayDo('PUBLISH', principal('province'), { ...NO_STANDING, isParty: true, isLead: true }),
    ).toMatchObject({
      reason: { key: 'access.only.PUBLISH', params: { standing: 'lead', roles: '', count: 0 } },
    });
    expect(mayDo('PUBLISH', asker, NO_STANDING)).toMatchObject({
      reason: { params: { standing: 'outsider' } },
    });
    expect(mayDo('SUBMIT', undefined, NO_STANDING)).toMatchObject({
      reason: { params: { standing: 'anonymous' } },
    });
  });

  it('names every role that has the right, in every language', () => {
    const rows: readonly Row[] = POLICY;
    const sentences: Readonly<Record<string, { en: string; nl: string }>> = accessMessages;
    for (const right of RIGHTS.filter((one) => openness(one) !== 'always')) {
      const decision = mayDo(right, undefined, NO_STANDING);
      if (decision.allowed) throw new Error(`${right} is open to all`);
      const { en, nl } = sentences[decision.reason.key];
      const named = rows.filter(({ rights }) => rights.includes(right)).flatMap(({ roles }) => roles ?? []);
      for (const role of named.length < ROLES.length ? named : []) {
        expect(en).toMatch(new RegExp(`\\b${role}\\b`));
        expect(nl).toMatch(new RegExp(`\\b${role}\\b`));
      }
    }
  });
});
