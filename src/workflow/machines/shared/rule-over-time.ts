import { and } from 'xstate';
import { dateAfter, dateOf, deriveFromDate, startOfDate } from '../../../common/time/terms.js';
import {
  bodiesIn,
  evaluate,
  nextTurn,
  type Outcome,
  type RatificationRule,
} from '../../../ratification/rules/rule.js';
import { noteBody, type BodyDecision, type Tally } from '../../../ratification/rules/tally.js';
import { delayBy, type DerivedDelay } from '../../core/delays.js';

/** What of an agreement its ratification rule is held against. */
interface Ratifying {
  readonly rule: RatificationRule;
  readonly tally: Tally;
  readonly inForceSince: string | null;
}

interface Moment {
  readonly context: Ratifying;
  readonly event: { readonly type: string; readonly now: string };
}

/** A decision of a body that is no party, as the registry is told of it. */
export interface ExternalDecision extends BodyDecision {
  readonly type: 'RECORD_EXTERNAL_DECISION';
}

/** What the rule makes of a tally. Its dates are about entry into force: once that has come, they have had their say. */
export function outcomeThen({ context, event }: Moment, tally: Tally = context.tally): Outcome {
  return evaluate(context.rule, tally, dateOf(new Date(context.inForceSince ?? event.now)));
}

/** When the rule can next turn out otherwise though nobody decides; never where it says nothing of days to come. */
export function untilRuleDate<M extends Moment>(): DerivedDelay<M> {
  return delayBy((moment) => {
    const day = ruleDate(moment);
    return day === undefined ? null : deriveFromDate(dateAfter(day, { days: -1 }));
  });
}

/** A merged party is asked for where the rule asked for one of those that became it; bodies have decided what they did. */
export function ruleAndTallyAfter(
  before: Pick<Ratifying, 'tally'>,
  after: Pick<Ratifying, 'rule' | 'tally'>,
): Pick<Ratifying, 'rule' | 'tally'> {
  const { bodies } = before.tally;
  return { rule: after.rule, tally: bodies ? { ...after.tally, bodies } : after.tally };
}

/** The tally after what the event tells of a body outside. */
export function tallyWithBody({ context, event }: Moment): Tally {
  if (!isExternalDecision(event)) return context.tally;
  const { body, outcome, decidedOn, effectiveOn, source } = event;
  return noteBody(context.tally, { body, outcome, decidedOn, effectiveOn: effectiveOn ?? null, source });
}

export const ruleGuards = {
  ruleSatisfied: (moment: Moment) => outcomeThen(moment) === 'satisfied',
  ruleUnreachable: (moment: Moment) => outcomeThen(moment) === 'unreachable',
  ruleWaitsForBody: ({ context, event }: Moment) =>
    isExternalDecision(event) && bodiesIn(context.rule).includes(event.body),
  ruleTurnsLater: (moment: Moment) => ruleDate(moment) !== undefined,
  decisionTurnsLater: (moment: Moment) =>
    ruleDate({ ...moment, context: { ...moment.context, tally: tallyWithBody(moment) } }) !== undefined,
} as const;

const note = ['noteExternalDecision', { type: 'notify', params: { message: 'externalDecision' } }] as const;

const reach = { type: 'record', params: { entryType: 'RULE_DATE_REACHED' } } as const;

const setDate = (machine: 'deal' | 'plan', state: string) =>
  ({
    type: 'moveDeadline',
    params: (moment: Moment) => ({
      key: `xstate.after.ruleDate.${machine}.${state}`,
      dueAt: startOfDate(ruleDate(moment) ?? '').toISOString(),
    }),
  }) as const;

/**
 * What brings a rule about beside councils: bodies outside that decide, and days that come. What a body set a day for comes
 * about on that day; when a day that the rule names has come, what that makes of it is found out at once.
 * @param state whose `after` is `ruleDate`
 */
export const ruleOverTime = (machine: 'deal' | 'plan', state: string) =>
  ({
    externalDecision: {
      RECORD_EXTERNAL_DECISION: [
        {
          guard: and(['ruleWaitsForBody', 'decisionTurnsLater']),
          actions: [...note, setDate(machine, state)],
        },
        { guard: 'ruleWaitsForBody', actions: note },
      ],
    },
    ruleDate: [{ guard: 'ruleTurnsLater', actions: [reach, setDate(machine, state)] }, { actions: reach }],
  }) as const;

function ruleDate({ context, event }: Moment): string | undefined {
  return nextTurn(context.rule, context.tally, dateOf(new Date(event.now)));
}

function isExternalDecision(event: { readonly type: string }): event is ExternalDecision {
  return event.type === 'RECORD_EXTERNAL_DECISION';
}
