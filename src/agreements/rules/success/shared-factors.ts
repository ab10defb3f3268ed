import type { Level } from '../../../common/level.js';
import type { Message } from '../../../messages/message.js';
import type { ProvinceRole } from '../../../provinces/rules/province-role.js';
import { impossibility } from '../../../ratification/rules/rule-faults.js';
import type { RatificationRule, RuleDay } from '../../../ratification/rules/rule.js';
import type { Tally } from '../../../ratification/rules/tally.js';
import type { Wordings } from '../clauses/clause.js';
import { advised, needed, says, share, type Aspect, type FactorState, type Sight } from './factor.js';

/** A party as the factors see it. */
export interface SuccessParty {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** That a municipality lies in; null for another level. */
  readonly province: { readonly id: string; readonly name: string } | null;
}

/** What of any agreement the factors look at. Amounts are decimal strings, dates plain. */
export interface SuccessDraft {
  readonly challenge: string;
  readonly needEvidence: string;
  readonly leadPerson: string | null;
  readonly leadName: string;
  readonly capacityFte: string | null;
  readonly meansEur: string | null;
  readonly legalForm: string | null;
  readonly expiresOn: string | null;
  readonly assignment: { readonly setBy: 'nation' | 'province'; readonly title: string } | null;
  readonly parties: readonly SuccessParty[];
  /** The provinces that the parties chose for a role and that did not decline it, by role. */
  readonly servingProvinces: readonly { readonly name: string; readonly role: ProvinceRole }[];
  /** The policy domains that it concerns, and whether their endorsement is a condition of ratification. */
  readonly domains: readonly { readonly name: string; readonly isCondition: boolean }[];
  readonly clauses: number;
  /** The newest text; null where there is none. */
  readonly text: Wordings | null;
  readonly indicators: readonly { readonly firstDueOn: string }[];
  readonly ratificationRule: RatificationRule;
  /** The parties as the rule will count them. */
  readonly tally: Tally;
  /** The day on which the rule is looked at. */
  readonly today: RuleDay;
  /** How often its process has it evaluated, in months; null where it does not. */
  readonly evaluatedEvery: number | null;
}

type Seen = Sight & { readonly state: FactorState };

/** The challenge that all share: without a need that is felt, nobody gives up anything of its own. */
export const challenge: Aspect<SuccessDraft> = needed('challenge', 'reviseAgreement', (draft) => ({
  finding: [says('challenge.found', { words: wordsIn(draft.challenge) })],
}));

/** The lead and its person. The person is not named here: who may see the name sees it with the agreement. */
export const leadPerson: Aspect<SuccessDraft> = needed('leadPerson', 'reviseAgreement', (draft) => ({
  finding: [
    says('leadPerson.found', { lead: draft.leadName, named: draft.leadPerson === null ? 'no' : 'yes' }),
  ],
}));

export const parties: Aspect<SuccessDraft> = needed('parties', 'reviseAgreement', (draft) => {
  const of = (level: Level): number => draft.parties.filter((party) => party.level === level).length;
  return {
    finding: [
      says('parties.found', {
        parties: draft.parties.length,
        municipalities: of('municipality'),
        provinces: of('province'),
        flanders: of('flanders'),
      }),
    ],
  };
});

export const text: Aspect<SuccessDraft> = needed('text', 'addText', (draft) => ({
  finding: [says('text.found', { clauses: draft.clauses })],
}));

/** What shows the need. Words alone are less than figures or a source that can be looked up. */
export function evidence({ needEvidence }: SuccessDraft): Seen {
  const links = (needEvidence.match(/\bhttps?:\/\/\S+|\burn:\S+/gi) ?? []).length;
  const figures = (needEvidence.replace(/\bhttps?:\/\/\S+/gi, '').match(/\d+(?:[.,]\d+)*/g) ?? []).length;
  const words = wordsIn(needEvidence);
  const isShown = figures + links > 0;
  return {
    state: words === 0 ? 'missing' : isShown ? 'met' : 'partly',
    finding: [says('needEvidence.found', { words, figures, links })],
  };
}

/** @param promised what parties promise of it to each other besides, as a decimal string */
export function capacity({ capacityFte }: SuccessDraft, promised?: string): Seen {
  return setApart('capacityFte', capacityFte, promised);
}

/** @param promised as with capacity */
export function means({ meansEur }: SuccessDraft, promised?: string): Seen {
  return setApart('meansEur', meansEur, promised);
}

/**
 * Whether the province steers and supports: that of each municipality as a party, or else at least in a role that the
 * parties chose for one, or as who set the task.
 */
export const provinceSupport: Aspect<SuccessDraft> = advised(
  'provinceSupport',
  'reviseAgreement',
  (draft) => {
    const provinces = draft.parties.filter(({ level }) => level === 'province');
    const concerned = new Map(
      draft.parties.flatMap(({ province }) => (province ? [[province.id, province.name]] : [])),
    );
    for (const { id } of provinces) concerned.delete(id);
    const absent = says('provinceSupport.absent', { provinces: namesOf([...concerned.values()]) });
    const serving = draft.servingProvinces.map(({ name, role }) =>
      says('provinceSupport.serves', { province: name, role }),
    );
    if (provinces.length > 0) {
      return {
        state: concerned.size === 0 ? 'met' : 'partly',
        finding: [
          says('provinceSupport.found', { provinces: namesOf(provinces.map(({ name }) => name)) }),
          ...(concerned.size > 0 ? [absent] : []),
          ...serving,
        ],
      };
    }
    const none = concerned.size > 0 ? absent : says('provinceSupport.none');
    return orOtherwise(draft, 'province', none, serving);
  },
);

/** Whether Flanders steers and supports: as a party, through the domains that it concerns, or as who set the task. */
export const flandersSupport: Aspect<SuccessDraft> = advised(
  'flandersSupport',
  'reviseAgreement',
  (draft) => {
    const asked = draft.domains.map(({ name, isCondition }) =>
      says('flandersSupport.asked', { domain: name, condition: isCondition ? 'yes' : 'no' }),
    );
    return draft.parties.some(({ level }) => level === 'flanders')
      ? { state: 'met', finding: [says('flandersSupport.found'), ...asked] }
      : orOtherwise(draft, 'nation', says('flandersSupport.none'), asked);
  },
);

/** Indicators always have a target and a first due date; one that falls due after the end is never measured. */
export const monitoring: Aspect<SuccessDraft> = advised(
  'monitoring',
  'addIndicator',
  ({ indicators, expiresOn }) => {
    const due = indicators.map(({ firstDueOn }) => firstDueOn).sort();
    if (due.length === 0) return { state: 'missing', finding: [says('monitoring.none')] };
    const tooLate = expiresOn === null ? 0 : due.filter((date) => date > expiresOn).length;
    return {
      state: share(due.length - tooLate, due.length),
      finding: [
        says('monitoring.found', { indicators: due.length, first: due[0] }),
        ...(tooLate > 0 ? [says('monitoring.tooLate', { tooLate })] : []),
      ],
    };
  },
);

/** When it ends, and when it is looked at again before. */
export const review: Aspect<SuccessDraft> = advised(
  'review',
  'reviseAgreement',
  ({ expiresOn, evaluatedEvery }) => ({
    state: share(Number(expiresOn !== null) + Number(evaluatedEvery !== null), 2),
    finding: [
      expiresOn === null ? says('review.noEnd') : says('review.end', { expiresOn }),
      evaluatedEvery === null
        ? says('review.noEvaluation')
        : says('review.evaluation', { months: evaluatedEvery }),
    ],
  }),
);

/** Whether the rule can be satisfied by the parties that there are. */
export const ratificationRule: Aspect<SuccessDraft> = advised(
  'ratificationRule',
  'reviseAgreement',
  ({ ratificationRule: rule, tally, today, parties: { length } }) =>
    impossibility(rule, tally, today) === undefined
      ? { state: 'met', finding: [says('ratificationRule.found', { parties: length })] }
      : { state: 'missing', finding: [says('ratificationRule.impossible', { parties: length })] },
);

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Names in a sentence that holds in any language. */
export function namesOf(names: readonly string[]): string {
  return names.join(', ');
}

function setApart(factor: 'capacityFte' | 'meansEur', amount: string | null, promised?: string): Seen {
  return {
    state: Number(amount ?? 0) > 0 ? 'met' : 'missing',
    finding: [
      says(`${factor}.found`, { amount: Number(amount ?? 0) }),
      ...(Number(promised ?? 0) > 0 ? [says(`${factor}.promised`, { amount: Number(promised) })] : []),
    ],
  };
}

/** What there is of a level's support where it is no party: something is less than all. */
function orOtherwise(
  { assignment }: SuccessDraft,
  setBy: 'nation' | 'province',
  none: Message,
  others: readonly Message[],
): Seen {
  const set =
    assignment?.setBy === setBy ? [says('assignment.found', { setBy, title: assignment.title })] : [];
  const finding = [none, ...set, ...others];
  return { state: finding.length > 1 ? 'partly' : 'missing', finding };
}
