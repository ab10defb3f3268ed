import { missingFromPlan, type Missing } from '../readiness.js';
import { advised, assess, needed, says, share, type Aspect, type Factor } from './factor.js';
import {
  capacity,
  challenge,
  evidence,
  flandersSupport,
  leadPerson,
  means,
  monitoring,
  namesOf,
  parties,
  provinceSupport,
  ratificationRule,
  review,
  text,
  wordsIn,
  type SuccessDraft,
} from './shared-factors.js';
import { clausesOf, languages } from './text-factors.js';

/** What a plan has a party do. */
export interface SuccessAction {
  readonly responsibleId: string;
  readonly year: number;
  /** Decimal string. */
  readonly budgetEur: string;
}

/** What of a regional plan the factors look at. */
export interface PlanSuccessDraft extends SuccessDraft {
  readonly vision: string;
  readonly frameworks: number;
  readonly actions: readonly SuccessAction[];
  /** Whether it is of a region that is known. */
  readonly hasRegion: boolean;
}

/** Who does what by when, and for how much: a party without an action is named. */
const actions: Aspect<PlanSuccessDraft> = needed('actions', 'addAction', (draft) => {
  const responsible = new Set(draft.actions.map(({ responsibleId }) => responsibleId));
  const idle = draft.parties.filter(({ id }) => !responsible.has(id));
  if (draft.actions.length === 0) return { finding: [says('actions.none')] };
  const years = draft.actions.map(({ year }) => year);
  const found = says('actions.found', {
    actions: draft.actions.length,
    responsible: responsible.size,
    parties: draft.parties.length,
    budget: draft.actions.reduce((sum, { budgetEur }) => sum + Number(budgetEur), 0),
    // As text: a year has no thousands.
    first: String(Math.min(...years)),
    last: String(Math.max(...years)),
  });
  return idle.length === 0
    ? { finding: [found] }
    : {
        partly: true,
        finding: [
          found,
          says('actions.idle', { count: idle.length, parties: namesOf(idle.map(({ name }) => name)) }),
        ],
      };
});

/** Not left free: a legal form, and a fixed region rather than one for the occasion. */
const anchoring: Aspect<PlanSuccessDraft> = advised(
  'anchoring',
  'reviseAgreement',
  ({ legalForm, hasRegion }) => ({
    state: share(Number(legalForm !== null) + Number(hasRegion), 2),
    finding: [
      says('anchoring.form', { form: legalForm ?? 'none' }),
      says('anchoring.plan', { region: hasRegion ? 'yes' : 'no' }),
    ],
  }),
);

const ASPECTS: readonly Aspect<PlanSuccessDraft>[] = [
  challenge,
  needed('vision', 'revisePlan', ({ vision }) => ({
    finding: [says('vision.found', { words: wordsIn(vision) })],
  })),
  advised('needEvidence', 'reviseAgreement', evidence),
  needed('frameworks', 'addFramework', ({ frameworks }) => ({
    finding: [says('frameworks.found', { frameworks })],
  })),
  actions,
  leadPerson,
  advised('capacityFte', 'reviseAgreement', (draft) => capacity(draft)),
  advised('meansEur', 'reviseAgreement', (draft) => means(draft)),
  parties,
  text,
  clausesOf('plan'),
  languages,
  anchoring,
  provinceSupport,
  flandersSupport,
  monitoring,
  review,
  ratificationRule,
];

/** Every success factor of a regional plan, and what of them still holds its draft back. */
export function assessPlan(draft: PlanSuccessDraft): { missing: Missing[]; factors: Factor[] } {
  const missing = missingFromPlan({
    ...draft,
    parties: draft.parties.length,
    actions: draft.actions.length,
  });
  return { missing, factors: assess(ASPECTS, draft, new Set(missing.map(({ name }) => name))) };
}
