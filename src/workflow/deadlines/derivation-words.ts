import { nextDate } from '../../common/time/dates.js';
import type { DerivationStep, Term } from '../../common/time/terms.js';
import type { Language } from '../../messages/catalogue.js';
import type { Message } from '../../messages/message.js';

/** The units of a term; each has a sentence `derivation.<unit>`. */
const UNITS = ['days', 'weeks', 'months', 'workingDays'] as const satisfies readonly (keyof Term)[];

/** A step about a day that a term passes over. */
export type OmittedStep = Extract<DerivationStep, { step: 'leftOut' | 'movedOn' }>;

export function isOmission(step: DerivationStep): step is OmittedStep {
  return step.step === 'leftOut' || step.step === 'movedOn';
}

/** What the reason is called, such as the holiday's name; null for a weekend. */
export function nameOf(step: OmittedStep, language: Language): string | null {
  if (step.reason === 'weekend') return null;
  return step.reason === 'holiday' ? step.name[language] : step.name;
}

/** The rule by which a last day was found, in sentences. */
export function ruleInWords(steps: readonly DerivationStep[]): Message[] {
  return steps.flatMap((step) => {
    if (step.step === 'agreed') return { key: 'derivation.agreed' };
    return step.step === 'term' ? termInWords(step.term) : [];
  });
}

/** How a last day was found, step by step, in sentences. The days of one spell share a sentence. */
export function derivationInWords(steps: readonly DerivationStep[], language: Language): Message[] {
  const omitted = steps.filter(isOmission);
  const leftOut = omitted.filter(({ step }) => step === 'leftOut');
  const moved = omitted.filter(({ step }) => step === 'movedOn');
  return [
    ...ruleInWords(steps),
    ...dated(steps, 'start'),
    ...weekends(leftOut),
    ...spells(leftOut.filter(({ reason }) => reason !== 'weekend')).map((spell) =>
      spellInWords(spell, language),
    ),
    ...moved.map((day) => spellInWords([day], language)),
    ...dated(steps, 'end'),
  ];
}

function termInWords(term: Term): Message[] {
  const unit = UNITS.find((each) => term[each] !== undefined);
  return [
    ...(unit ? [{ key: `derivation.${unit}`, params: { count: term[unit] ?? 0 } }] : []),
    ...(term.rollsOn ? [{ key: 'derivation.rollsOn' }] : []),
    ...(term.pausesInRecess ? [{ key: 'derivation.pausesInRecess' }] : []),
  ];
}

function dated(steps: readonly DerivationStep[], wanted: 'start' | 'end'): Message[] {
  return steps.flatMap((step) =>
    step.step === wanted ? { key: `derivation.${wanted}`, params: { date: step.date } } : [],
  );
}

function weekends(leftOut: readonly OmittedStep[]): Message[] {
  const count = leftOut.filter(({ reason }) => reason === 'weekend').length;
  return count === 0 ? [] : [{ key: 'derivation.leftOut.weekend', params: { count } }];
}

type Spell = readonly [OmittedStep, ...OmittedStep[]];

/** Days that follow each other and are left out for the same reason. */
function spells(days: readonly OmittedStep[]): Spell[] {
  const found: [OmittedStep, ...OmittedStep[]][] = [];
  for (const day of days) {
    const spell = found.at(-1);
    const last = spell?.at(-1);
    const belongs =
      last?.reason === 'recess' &&
      day.reason === 'recess' &&
      day.name === last.name &&
      day.date === nextDate(last.date);
    if (spell && belongs) spell.push(day);
    else found.push([day]);
  }
  return found;
}

function spellInWords(spell: Spell, language: Language): Message {
  const [first] = spell;
  const last = spell.at(-1) ?? first;
  return {
    key: `derivation.${first.step}.${first.reason}`,
    params: {
      from: first.date,
      to: last.date,
      name: nameOf(first, language) ?? '',
      count: spell.length,
    },
  };
}
