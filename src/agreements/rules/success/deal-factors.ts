import { balanceOf } from '../../../commitments/rules/balance.js';
import type { CommitmentUnit } from '../../../commitments/rules/commitment-terms.js';
import { hollowAmong, type LinkedCommitment } from '../../../commitments/rules/hollow.js';
import { missingFrom, type Missing } from '../readiness.js';
import { advised, assess, needed, says, share, type Aspect, type Factor } from './factor.js';
import { gains, stakes } from './gains.js';
import {
  capacity,
  challenge,
  evidence,
  flandersSupport,
  leadPerson,
  means,
  monitoring,
  parties,
  provinceSupport,
  ratificationRule,
  review,
  text,
  type SuccessDraft,
} from './shared-factors.js';
import { clausesOf, languages } from './text-factors.js';

/** What of a deal the factors look at. */
export interface DealSuccessDraft extends SuccessDraft {
  readonly commitments: readonly LinkedCommitment[];
  /** Whether it carries a regional plan out. */
  readonly hasPlan: boolean;
  /** Whether its process asks for an assignment that it answers. */
  readonly answersAssignment: boolean;
}

const assignment: Aspect<DealSuccessDraft> = needed('assignment', 'reviseAgreement', (draft) => {
  if (!draft.answersAssignment) return null;
  const { assignment: answered } = draft;
  return {
    finding: [
      answered === null
        ? says('assignment.none')
        : says('assignment.found', { setBy: answered.setBy, title: answered.title }),
    ],
  };
});

/** Who does what by when: an obligation without a day is less than a task. */
const commitments: Aspect<DealSuccessDraft> = needed('commitments', 'addCommitment', (draft) => {
  const obligations = draft.commitments.filter(({ kind }) => kind === 'obligation');
  const undated = obligations.filter(({ dueOn }) => dueOn === null).length;
  const debtors = new Set(obligations.map(({ debtorId }) => debtorId)).size;
  return {
    partly: undated > 0,
    finding: [
      says('commitments.found', {
        obligations: obligations.length,
        debtors,
        parties: draft.parties.length,
        undated,
      }),
    ],
  };
});

/** Not left free: a legal form, and a plan or an assignment that it rests on. */
const anchoring: Aspect<DealSuccessDraft> = advised('anchoring', 'reviseAgreement', (draft) => {
  const { legalForm, hasPlan } = draft;
  const rests = hasPlan ? 'plan' : draft.assignment ? 'assignment' : 'nothing';
  return {
    state: share(Number(legalForm !== null) + Number(rests !== 'nothing'), 2),
    finding: [says('anchoring.form', { form: legalForm ?? 'none' }), says('anchoring.deal', { rests })],
  };
});

/** Commitments that mean something: an obligation without date, debtor or consequence is hollow. */
const bindingness: Aspect<DealSuccessDraft> = advised('bindingness', 'reviseCommitment', (draft) => {
  const obligations = draft.commitments.filter(({ kind }) => kind === 'obligation').length;
  const hollow = hollowAmong(draft.commitments);
  return {
    state: share(obligations - hollow.length, Math.max(1, obligations)),
    finding: [says('bindingness.found', { obligations, hollow: hollow.length })],
    details: hollow.map(({ number, lacks }) => {
      const [first, ...rest] = lacks.map((each): string => each.lacks);
      const named = rest.map((lack) => lack[0].toUpperCase() + lack.slice(1));
      return says('bindingness.hollow', { number, lacks: [first, ...named].join('') });
    }),
  };
});

const ASPECTS: readonly Aspect<DealSuccessDraft>[] = [
  challenge,
  assignment,
  needed('needEvidence', 'reviseAgreement', (draft) => {
    const { state, finding } = evidence(draft);
    return { partly: state === 'partly', finding };
  }),
  commitments,
  leadPerson,
  needed('capacityFte', 'reviseAgreement', (draft) => capacity(draft, promised(draft, 'FTE'))),
  needed('meansEur', 'reviseAgreement', (draft) => means(draft, promised(draft, 'EUR'))),
  parties,
  text,
  clausesOf('deal'),
  languages,
  anchoring,
  provinceSupport,
  // A deal that answers an assignment says by that who wants it; its nation need not be Flanders.
  { ...flandersSupport, look: (draft) => (draft.answersAssignment ? null : flandersSupport.look(draft)) },
  advised('gains', 'addCommitment', (draft) => gains(draft.parties, draft.commitments)),
  advised('stakes', 'addCommitment', (draft) => stakes(draft.parties, draft.commitments)),
  bindingness,
  monitoring,
  review,
  ratificationRule,
];

/** Every success factor of a deal, and what of them still holds its draft back. */
export function assessDeal(draft: DealSuccessDraft): { missing: Missing[]; factors: Factor[] } {
  const missing = missingFrom({
    ...draft,
    parties: draft.parties.length,
    obligations: draft.commitments.filter(({ kind }) => kind === 'obligation').length,
  });
  return { missing, factors: assess(ASPECTS, draft, new Set(missing.map(({ name }) => name))) };
}

function promised(draft: DealSuccessDraft, unit: CommitmentUnit): string | undefined {
  const { totals } = balanceOf([], draft.commitments);
  return totals.find((line) => line.unit === unit && line.kind === 'obligation')?.amount;
}
