import { and } from 'xstate';
import {
  answered,
  answerOf,
  chosen,
  provinceStanding,
  roleChosenFor,
  type ChosenProvince,
  type ProvinceContext,
} from '../../../provinces/rules/province-role.js';

/** What the parties make of provinces, and what a province that is no party says of it. */
export type ProvinceRoleEvent =
  | { type: 'SET_PROVINCE_ROLES'; provinces: readonly ChosenProvince[] }
  | { type: 'AGREE_TO_SERVE' }
  | { type: 'DECLINE_TO_SERVE'; reason?: string }
  | { type: 'PROPOSE_PROVINCE_ROLES'; provinces: readonly ChosenProvince[] }
  | { type: 'ACCEPT_PROVINCE_ROLES' }
  | { type: 'REFUSE_PROVINCE_ROLES'; reason: string };

/** Roles that a bound party proposes while the agreement is in force, and the bound parties that consent. */
export interface RolesProposal {
  readonly provinces: readonly ChosenProvince[];
  /** OVO codes. */
  readonly consents: readonly string[];
}

/** What of a statechart's context is looked at. */
export interface RolesContext extends ProvinceContext {
  /** Null where none is open; absent where there never was one. */
  readonly rolesProposal?: RolesProposal | null;
}

/** What the shell looked up about who has something at stake. */
interface InterestFacts {
  /** OVO codes of the lead and of those who owe or are owed something. */
  readonly interested?: readonly string[];
}

interface Args {
  readonly context: RolesContext;
  readonly event: {
    readonly type: string;
    readonly facts: { readonly organisationId: string | null; readonly position: unknown };
  };
}

/** Whether somebody who is no party is asked to serve, and has not answered yet. */
export function isAskedToServe(args: Args): boolean {
  return isAskedFor(args) && answerOf(args.context, own(args)) === undefined;
}

/** Whether somebody who is no party is asked to serve, or does. */
export function canDecline(args: Args): boolean {
  return isAskedFor(args) && answerOf(args.context, own(args)) !== 'declined';
}

/** Whether who is no party serves as the director. */
export function directsFromOutside(args: Args): boolean {
  const { position } = args.event.facts;
  return position === null && provinceStanding(args.context, own(args), false) === 'director';
}

/** Whether roles are proposed. */
export function rolesAreProposed({ context }: Args): boolean {
  return (context.rolesProposal ?? null) !== null;
}

/** Whether the party that speaks has yet to consent to them. */
export function hasNotConsentedToRoles(args: Args): boolean {
  return !(args.context.rolesProposal?.consents ?? []).includes(own(args));
}

/** Whether no arbiter among the roles that are proposed has something at stake. */
export function arbitersAreNeutral({ context, event }: Args): boolean {
  const { interested = [] } = event.facts as InterestFacts;
  const provinces = context.rolesProposal?.provinces ?? provincesIn(event);
  return provinces.every(
    ({ organisationId, role }) => role !== 'arbiter' || !interested.includes(organisationId),
  );
}

/** Whether every bound party but the one that speaks consents. @param bound how many are bound */
export function allOthersConsentToRoles({ context }: Args, bound: number): boolean {
  return (context.rolesProposal?.consents.length ?? 0) === bound - 1;
}

/** The context with the roles that an event names. */
export function withRoles(context: ProvinceContext, event: { readonly type: string }): ProvinceContext {
  return chosen(context, provincesIn(event));
}

/** The context with the roles that were proposed. */
export function withProposedRoles(context: RolesContext, event: { readonly type: string }): RolesContext {
  const provinces = context.rolesProposal?.provinces ?? provincesIn(event);
  return { ...chosen(context, provinces), rolesProposal: null };
}

/** The context after one more consent, which a proposal is too. */
export function withConsent(args: Args): Pick<RolesContext, 'rolesProposal'> {
  const { provinces, consents } = args.context.rolesProposal ?? {
    provinces: provincesIn(args.event),
    consents: [],
  };
  return { rolesProposal: { provinces, consents: [...consents, own(args)] } };
}

/** Consents were given among others than those who are bound from now on. */
export function withoutProposal({ rolesProposal }: RolesContext): Pick<RolesContext, 'rolesProposal'> {
  return rolesProposal ? { rolesProposal: null } : {};
}

/** The context after the answer of the province that speaks. */
export function afterAnswer({ context, event }: Args): Pick<ProvinceContext, 'provinceAnswers'> {
  const { organisationId } = event.facts;
  return answered(context, organisationId ?? '', event.type === 'AGREE_TO_SERVE' ? 'accepted' : 'declined');
}

const answer = ['noteProvinceAnswer', { type: 'notify', params: { message: 'provinceAnswered' } }] as const;

/** A province that is no party says for itself whether it serves; it can lay its role down at any time. */
export const servingEvents = {
  AGREE_TO_SERVE: { guard: 'isAskedToServe', actions: answer },
  DECLINE_TO_SERVE: { guard: 'canDecline', actions: answer },
} as const;

/** Which province is what is part of what is agreed. */
export const rolesOfDraft = { SET_PROVINCE_ROLES: { actions: 'noteProvinces' } } as const;
export const rolesOfOffer = {
  SET_PROVINCE_ROLES: {
    actions: [
      'noteProvinces',
      'forgetPositions',
      'resetPositions',
      { type: 'notify', params: { message: 'provinceRolesChosen' } },
    ],
  },
} as const;

const choose = [
  'noteProposedRoles',
  { type: 'record', params: { entryType: 'PROVINCE_ROLES_CHOSEN' } },
  { type: 'notify', params: { message: 'provinceRolesChosen' } },
] as const;
const consent = [
  'countConsentToRoles',
  { type: 'notify', params: { message: 'provinceRolesProposed' } },
] as const;

/** In force, other roles take the consent of every bound party. */
export const rolesAfterwards = {
  PROPOSE_PROVINCE_ROLES: [
    {
      guard: and(['isBound', 'noRolesAreProposed', 'arbitersAreNeutral', 'allOthersConsentToRoles']),
      actions: choose,
    },
    { guard: and(['isBound', 'noRolesAreProposed', 'arbitersAreNeutral']), actions: consent },
  ],
  ACCEPT_PROVINCE_ROLES: [
    {
      guard: and([
        'isBound',
        'rolesAreProposed',
        'hasNotConsentedToRoles',
        'arbitersAreNeutral',
        'allOthersConsentToRoles',
      ]),
      actions: choose,
    },
    {
      guard: and(['isBound', 'rolesAreProposed', 'hasNotConsentedToRoles', 'arbitersAreNeutral']),
      actions: consent,
    },
  ],
  REFUSE_PROVINCE_ROLES: {
    guard: and(['isBound', 'rolesAreProposed']),
    actions: ['forgetRolesProposal', { type: 'notify', params: { message: 'provinceRolesRefused' } }],
  },
} as const;

function isAskedFor({ context, event }: Args): boolean {
  const { organisationId, position } = event.facts;
  return position === null && organisationId !== null && roleChosenFor(context, organisationId) !== undefined;
}

function own({ event }: Args): string {
  return event.facts.organisationId ?? '';
}

function provincesIn(event: { readonly type: string }): readonly ChosenProvince[] {
  return 'provinces' in event ? (event.provinces as readonly ChosenProvince[]) : [];
}
