import { derive, endOfDate } from '../../src/common/time/terms.js';
import { openTally } from '../../src/ratification/rules/tally.js';
import type { Deadline } from '../../src/workflow/core/effects.js';
import { stateName } from '../../src/workflow/core/instance.js';
import type { Replayed } from '../../src/workflow/core/replayed.js';
import type { DraftSummary } from '../../src/workflow/machines/deal.machine.js';
import type { PlanSummary } from '../../src/workflow/machines/plan.machine.js';
import { dayOf, type Outline, type PaperAgreement } from './paper-agreement.js';

/** What of an agreement is in the tables of features; what its kind does not have stays as it begins. */
export interface PaperRows {
  readonly texts: number;
  readonly commitments: readonly PaperCommitment[];
  /** When its indicator is to be measured, once; null where it has none. */
  readonly measuredBy: string | null;
  readonly isMeasured: boolean;
  /** Whether nothing else is missing in the draft. */
  readonly isComplete: boolean;
  readonly hasVision: boolean;
  /** Whether it holds a policy framework. */
  readonly hasFramework: boolean;
  readonly hasAction: boolean;
  readonly advice: readonly PaperAdvice[];
  readonly objections: readonly PaperObjection[];
  /** The correction that is open, one after the other; null where none is. */
  readonly correction: PaperCorrection | null;
  /** How many corrections have been proposed. */
  readonly corrections: number;
}

/** A correction that can still be objected to. */
export interface PaperCorrection {
  readonly number: number;
  /** The party whose council's record it puts right; null where it is of the text. */
  readonly councilId: string | null;
  /** What is offered when it takes effect, but for the type. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly until: Date;
  readonly confirmedBy: readonly string[];
}

export interface PaperCommitment {
  readonly number: number;
  readonly debtorId: string;
  readonly creditorId: string;
  /** One that was removed keeps its number. */
  readonly status: 'open' | 'settled' | 'removed';
}

/** Advice that was asked. */
export interface PaperAdvice {
  readonly number: number;
  readonly requestedAt: Date;
  readonly status: 'awaited' | 'silent' | 'given';
}

/** An objection of the public. */
export interface PaperObjection {
  readonly receiptNumber: string;
  readonly isAnswered: boolean;
}

export const NO_ROWS: PaperRows = {
  texts: 0,
  commitments: [],
  measuredBy: null,
  isMeasured: false,
  isComplete: true,
  hasVision: false,
  hasFramework: false,
  hasAction: false,
  advice: [],
  objections: [],
  correction: null,
  corrections: 0,
};

/** Every party of an agreement on paper. */
export const ELECTOR = { level: 'municipality', population: 10_000, participation: 'signatory' } as const;
export const MEASUREMENT = 'measurement/1';

/** What a server would tell the statechart of the draft. */
export function draftOf(
  { process, parties, rule }: Outline,
  expiresOn: string | null,
  rows: PaperRows,
): DraftSummary | PlanSummary {
  const summary = { rule, tally: openTally(parties.map(() => ELECTOR)), expiresOn, latestText: rows.texts };
  const { isComplete, texts, commitments, hasVision, hasFramework, hasAction } = rows;
  return process.kind === 'plan'
    ? { ...summary, conceptReady: hasVision, ready: hasVision && hasFramework && hasAction && texts > 0 }
    : { ...summary, ready: isComplete && texts > 0 && standing(commitments).length > 0 };
}

/** Those that are agreed on, settled or not. */
export function standing(commitments: readonly PaperCommitment[]): PaperCommitment[] {
  return commitments.filter(({ status }) => status !== 'removed');
}

/** An indicator's due date counts from entry into force on, until it is measured or missed. */
export function dueAfter(
  before: PaperAgreement,
  type: string,
  { measuredBy }: PaperRows,
  is: Replayed,
): string | null {
  const [was, now] = [before.is, is].map(({ agreement }) => stateName(agreement.value).split('.')[0]);
  if (now !== 'monitoring' || ['MEASUREMENT_MISSED', 'RECORD_MEASUREMENT'].includes(type)) return null;
  if (was === now && type !== 'ADD_INDICATOR') return before.dueOn;
  return measuredBy !== null && measuredBy >= dayOf(before) ? measuredBy : null;
}

/** The deadlines that features set. */
export function dutiesOf(paper: PaperAgreement): [string, Pick<Deadline, 'key' | 'event' | 'dueAt'>][] {
  return [...measurementOf(paper), ...awaitedAdvice(paper), ...termOf(paper)];
}

function measurementOf({ dueOn, outline }: PaperAgreement): ReturnType<typeof dutiesOf> {
  if (dueOn === null) return [];
  const event = {
    type: 'MEASUREMENT_MISSED',
    indicator: 1,
    indicatorName: 'Ruimtebeslag',
    dueOn,
    responsibleId: outline.parties[0],
  };
  return [[`/${MEASUREMENT}`, { key: MEASUREMENT, dueAt: endOfDate(dueOn), event }]];
}

function awaitedAdvice({ rows, outline, is }: PaperAgreement): ReturnType<typeof dutiesOf> {
  if (stateName(is.agreement.value) !== 'drafting.consultation') return [];
  return rows.advice
    .filter(({ status }) => status === 'awaited')
    .map(({ number, requestedAt }) => {
      const key = `advice/${number}`;
      const { dueAt } = derive(adviceTerm(outline), requestedAt);
      return [`/${key}`, { key, dueAt, event: { type: 'ADVICE_NOT_GIVEN', advice: number } }];
    });
}

function termOf({ rows: { correction } }: PaperAgreement): ReturnType<typeof dutiesOf> {
  if (correction === null) return [];
  const { number, councilId, content, until } = correction;
  const key = `correction/${number}`;
  const event = { ...content, type: 'CORRECTION_TERM_ENDED' };
  return [[`${councilId ?? ''}/${key}`, { key, dueAt: until, event }]];
}

/**
 * What corrections leave in the tables: a corrected text is one text more; a correction that took effect is open no
 * longer, nor is one of what is asked anew, or any once all is over.
 */
export function corrected(
  rows: PaperRows,
  type: string,
  entries: readonly string[],
  before: Replayed,
  is: Replayed,
): PaperRows {
  const texts = rows.texts + Number(entries.includes('CORRECT_TEXT'));
  const isOfText = rows.correction?.councilId === null;
  const isSettled =
    ['CORRECT', 'CORRECT_TEXT', 'CORRECTION_TERM_ENDED'].includes(type) ||
    stateName(is.agreement.value).startsWith('closed') ||
    (isOfText ? entries.includes('RATIFICATION_FAILED') : is.asked?.council !== before.asked?.council);
  return { ...rows, texts, correction: isSettled ? null : rows.correction };
}

function adviceTerm({ process: { settings } }: Outline): Parameters<typeof derive>[0] {
  return settings.adviceTerm as Parameters<typeof derive>[0];
}
