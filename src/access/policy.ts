import type { Level } from '../common/level.js';
import type { Message } from '../messages/message.js';
import { ROLES, type Principal, type Role } from './principal.js';
import type { Standing } from './standing.js';

/**
 * How one must stand to have a right.
 * - `public`: everyone, with or without a token
 * - `public-agreement`: everyone, once the agreement is public
 * - `any`: everyone with a token that has one of the roles, for whatever organisation
 * - `party`, `lead`: on behalf of a party to the agreement, or of the one in the lead
 * - `mediator`: on behalf of the organisation whose mediator the parties agreed on
 * - `own-council`: on behalf of the organisation whose council, calendar or mandates it is
 */
export type RequiredStanding =
  'public' | 'public-agreement' | 'any' | 'party' | 'lead' | 'mediator' | 'own-council';

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
const READING = [
  'getAgreement',
  'getReadiness',
  'listTexts',
  'getText',
  'getTextInForce',
  'compareTexts',
  'listAvailableEvents',
  'listHistory',
  'listDeadlines',
  'getRatification',
  'getCouncil',
  'listCorrections',
  'getCorrection',
  'listCommitments',
  'getCommitment',
  'getBalance',
  'listIndicators',
  'getIndicator',
  'listMeasurements',
  'getMeasurement',
  'getAgreementDiagram',
  'listProceedings',
  'getProceeding',
  'getParticipation',
  'getConsolidatedText',
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
] as const;

/** What can be read by everybody, or shows each caller no more than is theirs to see. */
const OPEN_TO_ALL = [
  'listAgreements',
  'listOrganisations',
  'getOrganisation',
  'listRegions',
  'getRegion',
  'listSuccessions',
  'getSuccession',
  'listProcesses',
  'getProcessDiagram',
  'getClock',
  'listRecesses',
  // Shows nothing without the secret of the address, or a token of the organisation itself.
  'getDeadlineFeed',
  'getServerLiveness',
  'getServerReadiness',
  'getServerMetrics',
] as const;

/**
 * The table of rights: who may do what. A right that several rows give is had by whoever one of them fits. When it can
 * be used is not said here: a statechart refuses what is out of turn.
 */
export const POLICY = [
  { rights: OPEN_TO_ALL, standing: 'public' },
  { rights: READING, standing: 'public-agreement' },
  { rights: READING, standing: 'party', roles: ROLES },
  { rights: READING, standing: 'mediator', roles: ROLES },

  { rights: ['createAgreement', 'reviseAgreement', 'SUBMIT'], standing: 'lead', roles: ['editor'] },
  { rights: ['ABANDON'], standing: 'lead', roles: ['negotiator', 'editor'] },
  { rights: ['addText', 'addCommitment', 'removeCommitment'], standing: 'party', roles: ['editor'] },
  { rights: ['addIndicator', 'removeIndicator', 'addMeasurement'], standing: 'party', roles: ['editor'] },
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
  { rights: ['ACCEDE', 'REVOKE_ACCESSION'], standing: 'any', roles: ['negotiator'] },
  { rights: ['EVALUATE'], standing: 'lead', roles: ['editor'] },
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

  { rights: ['EVALUATE'], standing: 'party', levels: ['province'], roles: ['director'] },

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
  {
    rights: ['bookSuccession', 'previewSuccession'],
    standing: 'any',
    levels: ['flanders'],
    roles: ['registrar'],
  },
  { rights: ['addRecess', 'removeRecess'], standing: 'own-council', roles: ['editor', 'clerk'] },
  {
    rights: ['getCalendarFeed', 'openCalendarFeed', 'closeCalendarFeed'],
    standing: 'own-council',
    roles: ROLES,
  },
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
  // Nobody corrects alone: which side may propose or answer what is in src/corrections/rules/who-answers.ts.
  {
    rights: ['proposeCorrection', 'answerCorrection'],
    standing: 'any',
    levels: ['flanders'],
    roles: ['registrar'],
  },
  { rights: ['proposeCorrection', 'answerCorrection'], standing: 'party', roles: ['clerk', 'negotiator'] },

  // Who may send which event is that event's own row.
  { rights: ['sendEvent', 'sendCouncilEvent'], standing: 'any', roles: ROLES },
  { rights: ['listMessages', 'listOwnDeadlines'], standing: 'any', roles: ROLES },
  { rights: ['moveClock'], standing: 'any', roles: ROLES },
] as const satisfies readonly Row[];

/** An operation or event that the table knows. */
export type Right = (typeof POLICY)[number]['rights'][number];

const ROWS: ReadonlyMap<string, readonly Row[]> = rowsByRight(POLICY);
const NONE: readonly Row[] = [];

/** Every right of the table, once. */
export const RIGHTS = [...ROWS.keys()] as readonly Right[];

/** Whether something is allowed, or the reason why not. */
export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: Message };

const ALLOWED: Permission = { allowed: true };

/**
 * Tells by the table whether someone may do something.
 * @param principal undefined for who brings no token
 * @param standing towards the agreement in question; `NO_STANDING` where there is none
 */
export function mayDo(right: Right, principal: Principal | undefined, standing: Standing): Permission {
  const allowed = rowsOf(right).some((row) => fits(row, principal, standing));
  return allowed ? ALLOWED : { allowed: false, reason: reasonFor(right, principal, standing) };
}

/** Whether a right can be used without a token: always, where the agreement is public, or never. */
export function openness(right: Right): 'always' | 'when-public' | 'never' {
  const standings = rowsOf(right).map(({ standing }) => standing);
  if (standings.includes('public')) return 'always';
  return standings.includes('public-agreement') ? 'when-public' : 'never';
}

/** Whether the table knows a word as an operation or event. */
export function isRight(word: string): word is Right {
  return ROWS.has(word);
}

function fits(row: Row, principal: Principal | undefined, standing: Standing): boolean {
  if (row.standing === 'public') return true;
  if (row.standing === 'public-agreement') return standing.isPublic;
  if (principal === undefined || !stands(row.standing, standing)) return false;
  if (row.levels && !row.levels.includes(principal.level)) return false;
  return row.roles?.some((role) => principal.roles.has(role)) ?? false;
}

function stands(
  required: Exclude<RequiredStanding, 'public' | 'public-agreement'>,
  standing: Standing,
): boolean {
  switch (required) {
    case 'any':
      return true;
    case 'party':
      return standing.isParty;
    case 'lead':
      return standing.isLead;
    case 'mediator':
      return standing.isMediator;
    case 'own-council':
      return standing.isOwnCouncil;
  }
}

/** Says who has the right, and as whom one asks for it. */
function reasonFor(right: Right, principal: Principal | undefined, standing: Standing): Message {
  const roles = [...(principal?.roles ?? [])].sort();
  return {
    key: `access.only.${isReading(right) ? 'reading' : right}`,
    params: {
      organisation: principal?.organisationName ?? '',
      standing: standingName(principal, standing),
      roles: roles.join(', '),
      count: roles.length,
    },
  };
}

function standingName(principal: Principal | undefined, standing: Standing): string {
  if (principal === undefined) return 'anonymous';
  if (standing.isLead) return 'lead';
  return standing.isParty ? 'party' : 'outsider';
}

function isReading(right: Right): boolean {
  return (READING as readonly Right[]).includes(right);
}

function rowsOf(right: Right): readonly Row[] {
  return ROWS.get(right) ?? NONE;
}

function rowsByRight(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const byRight = new Map<string, Row[]>();
  for (const row of rows)
    for (const right of row.rights) byRight.set(right, [...(byRight.get(right) ?? []), row]);
  return byRight;
}
