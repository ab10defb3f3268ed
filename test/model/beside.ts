import { stateName } from '../../src/workflow/core/instance.js';
import { type LivingDeal, taken } from '../support/living-deal.js';
import { contextOf, type PaperAgreement } from './paper-agreement.js';

/** What a reader sees beside the agreement itself: what a plan says and what came of its inquiry, and side procedures. */
export async function besideOf(real: LivingDeal, paper: PaperAgreement): Promise<object> {
  const lead = await real.as(real.lead);
  const read = <Body>(path: string): Promise<Body> => taken(lead.get<Body>(`${real.path}/${path}`));
  if (paper.outline.process.kind === 'plan') {
    const [{ vision, frameworks, coverage, advice, publication }, { state, objections, unanswered }] =
      await Promise.all([read<PlanBody>('plan'), read<InquiryBody>('inquiry')]);
    return {
      plan: { hasVision: vision !== '', frameworks, actions: coverage.actions, advice },
      isPublished: publication !== null,
      inquiry: { state, objections, unanswered },
    };
  }
  if (paper.is.proceedings.size === 0) return {};
  const { items } = await read<{ items: ProceedingBody[] }>('proceedings');
  return {
    proceedings: items.map(({ number, kind, state, closedAt }) => ({
      number,
      kind,
      state,
      isOpen: closedAt === null,
    })),
  };
}

/** The same on paper. */
export function besideOnPaper(paper: PaperAgreement): object {
  const { rows, is, outline } = paper;
  if (outline.process.kind === 'plan') {
    const { inquiry, publication } = contextOf(paper);
    const closed = inquiry === null ? 'notOpened' : 'closed';
    return {
      plan: {
        hasVision: rows.hasVision,
        frameworks: Number(rows.hasFramework),
        actions: Number(rows.hasAction),
        advice: {
          asked: rows.advice.length,
          awaited: rows.advice.filter(({ status }) => status === 'awaited').length,
        },
      },
      isPublished: publication !== null,
      inquiry: {
        state: stateName(is.agreement.value) === 'negotiation.publicInquiry' ? 'open' : closed,
        objections: rows.objections.length,
        unanswered: rows.objections.filter(({ isAnswered }) => !isAnswered).length,
      },
    };
  }
  if (is.proceedings.size === 0) return {};
  return {
    proceedings: [...is.proceedings].map(([number, { instance, isOpen }]) => ({
      number,
      kind: instance.processId,
      state: stateName(instance.value),
      isOpen,
    })),
  };
}

interface PlanBody {
  readonly vision: string;
  readonly frameworks: number;
  readonly coverage: { readonly actions: number };
  readonly advice: { readonly asked: number; readonly awaited: number };
  readonly publication: object | null;
}

interface InquiryBody {
  readonly state: string;
  readonly objections: number;
  readonly unanswered: number;
}

interface ProceedingBody {
  readonly number: number;
  readonly kind: string;
  readonly state: string;
  readonly closedAt: string | null;
}
