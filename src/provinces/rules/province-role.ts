/**
 * What the parties make of a province: one that gives direction (gebiedsregisseur), one that brings them together, or a
 * neutral that judges between them.
 */
export const PROVINCE_ROLES = ['director', 'facilitator', 'arbiter'] as const;
export type ProvinceRole = (typeof PROVINCE_ROLES)[number];

/** The role that the parties chose for a province. */
export interface ChosenProvince {
  /** OVO code. */
  readonly organisationId: string;
  readonly role: ProvinceRole;
}

/** What a province that is no party says of the role it is asked for. */
export type ProvinceAnswer = 'accepted' | 'declined';

/** What of a statechart's context provinces' roles are about. Absent where the parties chose none. */
export interface ProvinceContext {
  readonly provinces?: readonly ChosenProvince[];
  /** By OVO code; who has not answered is not in it. */
  readonly provinceAnswers?: Readonly<Record<string, ProvinceAnswer>>;
}

/**
 * How a province stands by its role: `asked` where it is no party, and has yet to say whether it will serve; null where
 * nothing was chosen for it, or it declined.
 */
export type ProvinceStanding = ProvinceRole | 'asked' | null;

/** The role that was chosen for a province; undefined for none. */
export function roleChosenFor(
  { provinces = [] }: ProvinceContext,
  organisationId: string,
): ProvinceRole | undefined {
  return provinces.find((each) => each.organisationId === organisationId)?.role;
}

/** How an organisation stands. A party accepts its role with the text, so it need not say so. */
export function provinceStanding(
  context: ProvinceContext,
  organisationId: string | null,
  isParty: boolean,
): ProvinceStanding {
  const role = organisationId === null ? undefined : roleChosenFor(context, organisationId);
  if (role === undefined || organisationId === null) return null;
  if (isParty) return role;
  const answer = answerOf(context, organisationId);
  if (answer === undefined) return 'asked';
  return answer === 'accepted' ? role : null;
}

/** What a province said of its role; undefined where it did not say anything. */
export function answerOf(
  { provinceAnswers }: ProvinceContext,
  organisationId: string,
): ProvinceAnswer | undefined {
  return provinceAnswers && Object.hasOwn(provinceAnswers, organisationId)
    ? provinceAnswers[organisationId]
    : undefined;
}

/** The context after a choice: who keeps the role that it answered for has answered for this one too. */
export function chosen(context: ProvinceContext, provinces: readonly ChosenProvince[]): ProvinceContext {
  const kept = provinces.filter(
    ({ organisationId, role }) => roleChosenFor(context, organisationId) === role,
  );
  const answers = kept.flatMap(({ organisationId }) => {
    const answer = answerOf(context, organisationId);
    return answer === undefined ? [] : [[organisationId, answer] as const];
  });
  return { provinces, provinceAnswers: Object.fromEntries(answers) };
}

/** The context after a province's answer. */
export function answered(
  context: ProvinceContext,
  organisationId: string,
  answer: ProvinceAnswer,
): Pick<ProvinceContext, 'provinceAnswers'> {
  return { provinceAnswers: { ...context.provinceAnswers, [organisationId]: answer } };
}
