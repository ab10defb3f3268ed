import type { Message } from '../messages/message.js';
import {
  CONNECTION_KEEPING,
  CONNECTION_READING,
  POLICY,
  READING,
  WEBHOOK_KEEPING,
  WEBHOOK_READING,
  type Right,
  type Row,
} from './policy.js';
import type { Principal } from './principal.js';
import { DELEGABLE_ROLES } from './rules/delegation.js';

/**
 * What nobody does on behalf of another organisation, whatever was delegated.
 * - `council`: what a council decided binds the organisation, and is nobody else’s to say. The clerk who reports it
 *   answers for it at home; a neighbour’s clerk can prepare a meeting and publish its decision, not make the decision.
 * - `household`: who may act for the organisation, what it says of itself, where it is told things, and delegations: there
 *   are no chains.
 */
export const NEVER_DELEGATED = {
  council: [
    'GIVE_OPINION',
    'APPROVE',
    'APPROVE_WITH_RESERVATION',
    'REJECT',
    'DEFER',
    'APPROVE_AMENDMENT',
    'REJECT_AMENDMENT',
    'ACCEPT_RESERVATION',
    'OBJECT_TO_RESERVATION',
    'WITHDRAW_OBJECTION',
    'WITHDRAW_RESERVATION',
    'STATE_PROVISO',
    'proposeCorrection',
    'answerCorrection',
    'submitComplianceReport',
  ],
  household: [
    'grantDelegation',
    'revokeDelegation',
    'listDelegations',
    'listReceivedDelegations',
    'getDelegation',
    'registerMandate',
    'revokeMandate',
    'eraseMandateNames',
    'listMandates',
    'getMandate',
    'addRecess',
    'removeRecess',
    'getCalendarFeed',
    'openCalendarFeed',
    'closeCalendarFeed',
    ...WEBHOOK_KEEPING,
    ...WEBHOOK_READING,
    ...CONNECTION_KEEPING,
    ...CONNECTION_READING,
    'setContactPoints',
    'erasePerson',
    'listHistoryPersons',
    'listReads',
    'AGREE_TO_SERVE',
    'DECLINE_TO_SERVE',
  ],
} as const satisfies Readonly<Record<string, readonly Right[]>>;

/** What is about more than one agreement: a delegation for some agreements does not give it. */
export const BEYOND_ONE_AGREEMENT = [
  'createAgreement',
  'declineAssignment',
  'listMessages',
  'listOwnDeadlines',
] as const satisfies readonly Right[];

/** What every delegation gives with any role, whatever rights it is for: who acts must see. */
const ALWAYS_GIVEN: ReadonlySet<Right> = new Set<Right>([
  ...READING,
  'sendEvent',
  'sendCouncilEvent',
  'pickCouncilDecision',
  'listMessages',
  'listOwnDeadlines',
]);

const COUNCIL: ReadonlySet<Right> = new Set(NEVER_DELEGATED.council);
const HOUSEHOLD: ReadonlySet<Right> = new Set(NEVER_DELEGATED.household);
const BEYOND: ReadonlySet<Right> = new Set(BEYOND_ONE_AGREEMENT);

/** The rights that a delegation can be limited to. */
export const DELEGABLE_RIGHTS: readonly Right[] = [
  ...new Set(
    (POLICY as readonly Row<Right>[])
      .filter(({ roles }) => roles?.some((role) => DELEGABLE_ROLES.includes(role)))
      .flatMap(({ rights }) => rights)
      .filter((right) => !COUNCIL.has(right) && !HOUSEHOLD.has(right) && !ALWAYS_GIVEN.has(right)),
  ),
];

/**
 * Why the delegation that somebody acts by does not give a right that the roles would give; undefined where it does,
 * and for who acts for their own organisation.
 */
export function notDelegated(right: Right, principal: Principal): Message | undefined {
  const { delegation } = principal;
  if (delegation === undefined) return undefined;
  const { number, rights, agreementIds } = delegation;
  const limits =
    (COUNCIL.has(right) && 'council') ||
    (HOUSEHOLD.has(right) && 'household') ||
    (rights !== null && !rights.includes(right) && !ALWAYS_GIVEN.has(right) && 'right') ||
    (agreementIds !== null && BEYOND.has(right) && 'one-agreement');
  if (!limits) return undefined;
  const { organisationName: organisation } = principal;
  return { key: `delegation.refused.${limits}`, params: { organisation, number, right } };
}
