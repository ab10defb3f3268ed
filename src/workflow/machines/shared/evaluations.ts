import { derive, deriveFromDate, startOfDate } from '../../../common/time/terms.js';
import type { BesideEvent, EventBeside } from '../../core/beside.js';
import type { ActionParams, Effect } from '../../core/effects.js';
import { stateName, type Instance } from '../../core/instance.js';

interface Args {
  readonly context: { readonly cycle: number };
  readonly event: {
    readonly type: string;
    readonly findings?: string | readonly string[];
    readonly lessons?: readonly string[];
    readonly facts: { readonly organisationId?: string | null };
  };
}

/** What an evaluation says is kept under the number of the cycle that it ends. */
export const keepEvaluation = {
  type: 'keepEvaluation',
  params: ({ context, event }: Args): ActionParams<'keepEvaluation'> => ({
    evaluation: context.cycle,
    by: event.facts.organisationId ?? '',
    findings: [event.findings ?? []].flat(),
    lessons: event.lessons ?? [],
  }),
} as const;

type Message = ActionParams<'notify'>['message'];

/** All parties are told. */
const tell =
  (message: Message | ((event: EventBeside) => Message)): BesideEvent['brings'] =>
  (event) => ({
    effects: [
      {
        type: 'notify',
        message: typeof message === 'string' ? message : message(event),
        ...(typeof event.evaluation === 'number' && { params: { evaluation: event.evaluation } }),
      },
    ],
  });

interface Rhythm {
  readonly everyMonths: number;
  /** Plain date: where the cycle that runs began; null where none does. */
  readonly countedFrom: string | null;
  /** Plain date: that many months later, or today where that has passed. */
  readonly dueOn: string | null;
}

/** The deadline of the cycle that runs, as its state names it. */
function cycleDeadline({ processId }: Instance, { everyMonths, countedFrom, dueOn }: Rhythm): Effect[] {
  if (countedFrom === null || dueOn === null) return [];
  const root = processId.startsWith('plan') ? 'plan' : 'deal';
  const key = `xstate.after.measuringTerm.${root}.monitoring.measuring`;
  const counted = derive({ months: everyMonths }, startOfDate(countedFrom));
  const { dueAt, steps } = counted.lastDay === dueOn ? counted : deriveFromDate(dueOn);
  return [{ type: 'schedule', deadline: { key, dueAt, event: { type: key }, steps } }];
}

/** The term of a cycle is a setting of the instance: another one counts from now on, for the cycle that runs too. */
function setRhythm(event: EventBeside, instance: Instance): ReturnType<BesideEvent['brings']> {
  const rhythm = event as unknown as Rhythm;
  const settings = {
    ...(instance.context.settings as object),
    measuringTerm: { months: rhythm.everyMonths },
  };
  const runs = stateName(instance.value) === 'monitoring.measuring';
  return {
    context: { settings },
    effects: [
      ...(runs ? cycleDeadline(instance, rhythm) : []),
      { type: 'notify', message: 'evaluationRhythmSet' },
    ],
  };
}

/** What parties say of evaluations, beside EVALUATE itself. */
export const evaluationEvents: Readonly<Record<string, BesideEvent>> = {
  SET_EVALUATION_RHYTHM: { phases: ['drafting', 'monitoring'], brings: setRhythm },
  PROPOSE_CONCLUSION: {
    phases: ['monitoring'],
    brings: tell(({ agreed }) => (agreed === true ? 'conclusionAgreed' : 'conclusionProposed')),
  },
  ACCEPT_CONCLUSION: {
    phases: ['monitoring'],
    brings: tell(({ agreed }) => (agreed === true ? 'conclusionAgreed' : 'conclusionAccepted')),
  },
  REFUSE_CONCLUSION: { phases: ['monitoring'], brings: tell('conclusionRefused') },
  ANSWER_LESSON: { phases: ['monitoring'], brings: tell('lessonAnswered') },
};
