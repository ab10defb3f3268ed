import type { Answer } from '../../support/api-client.js';
import type { LivingDeal } from '../../support/living-deal.js';
import { contextOf, dayOf, type PaperAgreement } from '../paper-agreement.js';
import type { PaperRows } from '../paper-rows.js';
import { change, event, lastNumber, type Move, removeLast, SOURCE } from './move.js';
import { measuringMoves, monitoringMoves, positionMoves, textMoves } from './shared.js';

/** More than these make no difference. */
const REQUESTS = 2;
const OBJECTIONS = 2;

/**
 * What can be tried with a plan.
 * @param parties the lead first
 * @param province of them, which can state a proviso
 */
export function planMoves(parties: readonly string[], province: string): Move[] {
  const [lead] = parties;
  return [
    change(
      lead,
      'REVISE_DRAFT',
      () => ({}),
      async (real) => (await real.as(lead)).patch(real.path, { title: 'Plan voor de vallei' }),
    ),
    ...textMoves(lead),
    ...contentMoves(lead),
    ...measuringMoves(lead),
    event(lead, 'START_PRELIMINARY_DRAFT'),
    event(lead, 'OPEN_CONSULTATION'),
    ...adviceMoves(lead),
    event(lead, 'SUBMIT'),
    event(lead, 'ABANDON', () => ({ reason: 'Geen draagvlak.' })),
    ...positionMoves(parties),
    event(province, 'STATE_PROVISO', () => ({ text: 'Mits het provinciale plan gevolgd wordt.' })),
    event(lead, 'OPEN_INQUIRY'),
    ...objectionMoves(lead),
    event(lead, 'CONCLUDE_INQUIRY'),
    event(lead, 'PUBLISH_PLAN', (paper) => ({ publishedOn: dayOf(paper), source: SOURCE })),
    ...monitoringMoves(parties),
  ];
}

/** One framework and one action at a time. */
function contentMoves(lead: string): Move[] {
  const post =
    (path: string, body: object) =>
    async (real: LivingDeal): Promise<Answer<unknown>> =>
      (await real.as(lead)).post(`${real.path}/${path}`, body);
  const patchLast =
    (path: string, body: object) =>
    async (real: LivingDeal): Promise<Answer<unknown>> =>
      (await real.as(lead)).patch(`${real.path}/${path}/${await lastNumber(real, lead, path)}`, body);
  return [
    change(
      lead,
      'REVISE_PLAN',
      () => ({ hasVision: true }),
      async (real) => (await real.as(lead)).patch(`${real.path}/plan`, { vision: 'Open valleien.' }),
    ),
    change(
      lead,
      'ADD_FRAMEWORK',
      ({ rows }) => unless(rows.hasFramework, { hasFramework: true }),
      post('frameworks', { title: 'Ruimte voor water', body: 'Valleien blijven open.' }),
    ),
    change(
      lead,
      'REVISE_FRAMEWORK',
      ({ rows }) => unless(!rows.hasFramework, {}),
      patchLast('frameworks', { title: 'Meer ruimte voor water' }),
    ),
    change(
      lead,
      'REMOVE_FRAMEWORK',
      ({ rows }) => unless(!rows.hasFramework, { hasFramework: false }),
      (real) => removeLast(real, lead, 'frameworks'),
    ),
    change(
      lead,
      'ADD_ACTION',
      ({ rows }) => unless(rows.hasAction, { hasAction: true }),
      post('actions', {
        title: 'Oevers openmaken',
        description: 'De stroken langs de beek aankopen.',
        responsibleId: lead,
        year: 2029,
        budgetEur: '250000.00',
      }),
    ),
    change(
      lead,
      'REVISE_ACTION',
      ({ rows }) => unless(!rows.hasAction, {}),
      patchLast('actions', { year: 2030 }),
    ),
    change(
      lead,
      'REMOVE_ACTION',
      ({ rows }) => unless(!rows.hasAction, { hasAction: false }),
      (real) => removeLast(real, lead, 'actions'),
    ),
  ];
}

/** The lead's own board is asked. */
function adviceMoves(lead: string): Move[] {
  const next = ({ rows }: PaperAgreement): PaperRows['advice'][number] | undefined =>
    rows.advice.find(({ status }) => status !== 'given');
  return [
    change(
      lead,
      'REQUEST_ADVICE',
      ({ rows: { advice }, now }) =>
        unless(advice.length === REQUESTS, {
          advice: [...advice, { number: advice.length + 1, requestedAt: now, status: 'awaited' }],
        }),
      async (real) =>
        (await real.as(lead)).post(`${real.path}/advice`, {
          kind: 'gecoro',
          board: 'GECORO',
          organisationId: lead,
        }),
      ({ rows: { advice } }) => ({ advice: advice.length + 1 }),
    ),
    change(
      lead,
      'RECORD_ADVICE',
      (paper) => {
        const given = next(paper);
        const { advice } = paper.rows;
        return (
          given && { advice: advice.map((each) => (each === given ? { ...each, status: 'given' } : each)) }
        );
      },
      async (real, paper) =>
        (await real.as(lead)).post(`${real.path}/advice/${next(paper)?.number ?? 1}/answer`, {
          opinion: 'favourable',
          text: 'Goed.',
          givenOn: dayOf(paper),
        }),
      (paper) => ({ advice: next(paper)?.number, late: next(paper)?.status === 'silent' }),
    ),
  ];
}

/** What people object is registered by the lead, and answered. */
function objectionMoves(lead: string): Move[] {
  const next = ({ rows }: PaperAgreement): PaperRows['objections'][number] | undefined =>
    rows.objections.find(({ isAnswered }) => !isAnswered);
  return [
    change(
      lead,
      'REGISTER_OBJECTION',
      (paper) =>
        unless(paper.rows.objections.length === OBJECTIONS, {
          objections: [...paper.rows.objections, { receiptNumber: nextReceipt(paper), isAnswered: false }],
        }),
      async (real, paper) =>
        (await real.as(lead)).post(`${real.path}/objections`, {
          receivedOn: [dayOf(paper), contextOf(paper).inquiry?.lastDay ?? dayOf(paper)].sort()[0],
          text: 'De school verliest haar toegang.',
        }),
    ),
    change(
      lead,
      'ANSWER_OBJECTION',
      (paper) => {
        const answered = next(paper);
        const { objections } = paper.rows;
        return (
          answered && {
            objections: objections.map((each) => (each === answered ? { ...each, isAnswered: true } : each)),
          }
        );
      },
      async (real, paper) =>
        (await real.as(lead)).post(`${real.path}/objections/${next(paper)?.receiptNumber ?? ''}/answer`, {
          text: 'De toegang blijft.',
        }),
    ),
  ];
}

/** Receipts are numbered from 1 in each year. */
function nextReceipt(paper: PaperAgreement): string {
  const year = dayOf(paper).slice(0, 4);
  const before = paper.rows.objections.filter(({ receiptNumber }) => receiptNumber.startsWith(year));
  return `${year}-${String(before.length + 1).padStart(4, '0')}`;
}

function unless(isIdle: boolean, rows: Partial<PaperRows>): Partial<PaperRows> | undefined {
  return isIdle ? undefined : rows;
}
