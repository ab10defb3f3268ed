import type { DueCommitment } from '../../commitments/rules/due-in-year.js';
import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

/** What a report accounts for. */
export const ITEM_KINDS = ['commitment', 'measurement', 'reservation', 'lesson'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The party does what was agreed, or says why it does not. */
export const ANSWERS = ['comply', 'explain'] as const;
export type ItemAnswer = (typeof ANSWERS)[number];

/** Something that a report accounts for, as the registry knows it. */
export interface ReportItem {
  /** Names it within the report: `commitment/3`. */
  readonly item: string;
  readonly kind: ItemKind;
  readonly says: Message;
  /** What follows from what the registry knows. */
  readonly suggests: ItemAnswer;
}

/** The same with the party's word. */
export interface AnsweredItem extends ReportItem {
  readonly answer: ItemAnswer;
  readonly text: string | null;
}

/** A party's word on one item. */
export interface GivenAnswer {
  readonly item: string;
  readonly answer: ItemAnswer;
  readonly text?: string;
}

/** What the registry knows of a party's year. */
export interface KnownYear {
  readonly commitments: readonly DueCommitment[];
  readonly measuring: readonly {
    readonly indicator: number;
    readonly name: string;
    readonly measured: number;
    readonly late: number;
    readonly missed: number;
  }[];
  readonly reservations: readonly {
    readonly number: number;
    readonly clause: string | null;
    readonly text: string;
  }[];
  readonly lessons: readonly {
    readonly evaluation: number;
    readonly number: number;
    readonly body: string;
  }[];
}

/** The items of a report: what was due, what was measured, what is reserved, and lessons that wait for an answer. */
export function itemsOf({ commitments, measuring, reservations, lessons }: KnownYear): ReportItem[] {
  return [
    ...commitments.map(({ number, dueOn, description, outcome }): ReportItem => ({
      item: `commitment/${number}`,
      kind: 'commitment',
      says: { key: `compliance.commitment.${outcome}`, params: { number, dueOn, description } },
      suggests: outcome === 'overdue' || outcome === 'fulfilledLate' ? 'explain' : 'comply',
    })),
    ...measuring.map(({ indicator, name, measured, late, missed }): ReportItem => ({
      item: `measurement/${indicator}`,
      kind: 'measurement',
      says: { key: 'compliance.measurement', params: { indicator, name, measured, late, missed } },
      suggests: late + missed > 0 ? 'explain' : 'comply',
    })),
    ...reservations.map(({ number, clause, text }): ReportItem => ({
      item: `reservation/${number}`,
      kind: 'reservation',
      says: {
        key: clause === null ? 'compliance.reservation' : 'compliance.reservation-to-clause',
        params: { number, text, ...(clause !== null && { clause }) },
      },
      suggests: 'explain',
    })),
    ...lessons.map(({ evaluation, number, body }): ReportItem => ({
      item: `lesson/${evaluation}.${number}`,
      kind: 'lesson',
      says: { key: 'compliance.lesson', params: { evaluation, number, text: body } },
      suggests: 'explain',
    })),
  ];
}

/**
 * What is wrong with the answers of a report: each item has one answer, and where the party explains, or says that it
 * complies although the registry knows otherwise, it says how.
 */
export function answerFaults(items: readonly ReportItem[], answers: readonly GivenAnswer[]): Issue[] {
  const fault = (name: string, key: string, item: string): Issue => ({
    in: 'body',
    name,
    detail: { key: `compliance.${key}`, params: { item } },
  });
  const known = new Map(items.map((each) => [each.item, each]));
  const places = new Map(answers.map(({ item }, index) => [item, index]));
  return [
    ...answers.flatMap(({ item, answer, text }, index) => {
      const asked = known.get(item);
      if (asked === undefined) return [fault(`items[${index}].item`, 'unknown-item', item)];
      if (places.get(item) !== index) return [fault(`items[${index}].item`, 'answered-twice', item)];
      const needsText = answer === 'explain' || asked.suggests === 'explain';
      return needsText && text === undefined ? [fault(`items[${index}].text`, 'explain-how', item)] : [];
    }),
    ...items.filter(({ item }) => !places.has(item)).map(({ item }) => fault('items', 'not-answered', item)),
  ];
}

/** The items with the party's word; of one that has none yet, what follows from what the registry knows, unsaid. */
export function answered(items: readonly ReportItem[], answers: readonly GivenAnswer[]): AnsweredItem[] {
  const given = new Map(answers.map((each) => [each.item, each]));
  return items.flatMap((each) => {
    const answer = given.get(each.item);
    return answer === undefined ? [] : [{ ...each, answer: answer.answer, text: answer.text ?? null }];
  });
}
