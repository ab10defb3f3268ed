import type { Role } from '../../../src/access/principal.js';
import type { Answer } from '../../support/api-client.js';
import { asOrganisation } from '../../support/callers.js';
import type { LivingDeal } from '../../support/living-deal.js';
import type { PaperAgreement, PaperOffer } from '../paper-agreement.js';

/** Something that somebody can try with an agreement. */
export interface Move {
  readonly name: string;
  /** The type of the event. */
  readonly type: string;
  /** On paper; undefined where there is nothing to try it with, such as an indicator to remove. */
  readonly onPaper: (paper: PaperAgreement) => PaperOffer | undefined;
  /** The same at a real one that stands where the one on paper does. */
  readonly send: (real: LivingDeal, paper: PaperAgreement) => Promise<Answer<unknown>>;
}

export type Fields = Readonly<Record<string, unknown>>;

export const SOURCE = 'https://www.example.org/besluiten/1';

/** Everything that stands in one of these sentences: `ADD_TEXT by OVO002133`. */
export function named(moves: readonly Move[], ...names: string[]): Move[] {
  return names.map((name) => {
    const found = moves.find((move) => move.name === name);
    if (found === undefined) throw new Error(`No move ${name}`);
    return found;
  });
}

/** The moves of these types. */
export function ofTypes(moves: readonly Move[], ...types: string[]): Move[] {
  return moves.filter(({ type }) => types.includes(type));
}

/** The same moves, as long as nothing of their type has happened: for where a second time makes no difference. */
export function once(moves: readonly Move[]): Move[] {
  return moves.map((move) => ({
    ...move,
    onPaper: (paper) => (hasHappened(paper, move.type) ? undefined : move.onPaper(paper)),
  }));
}

function hasHappened({ entries }: PaperAgreement, type: string): boolean {
  return entries.some((entry) => entry.type === type);
}

/** What an organisation sends to the agreement itself. */
export function event(
  by: string,
  type: string,
  fields: (paper: PaperAgreement) => Fields = () => ({}),
  roles: Role[] = [],
): Move {
  const body = (paper: PaperAgreement): { type: string } => ({ ...fields(paper), type });
  return {
    name: `${type} by ${by}`,
    type,
    onPaper: (paper) => ({ by, owner: null, event: body(paper) }),
    send: async (real, paper) =>
      (await asOrganisation(real.url, by, ...roles)).post(`${real.path}/events`, body(paper)),
  };
}

/** What is sent to the council of a party, by its clerk unless told. */
export function councilEvent(
  party: string,
  type: string,
  fields: (paper: PaperAgreement) => Fields,
  by = party,
  roles: Role[] = [],
): Move {
  return {
    name: `${type} for ${party}`,
    type,
    onPaper: (paper) => ({ by, owner: party, event: { type, ...fields(paper) } }),
    send: async (real, paper) =>
      (await asOrganisation(real.url, by, ...roles)).post(`${real.path}/councils/${party}/events`, {
        type,
        ...fields(paper),
      }),
  };
}

/** A change of rows of a feature, which the agreement is told of. */
export function change(
  by: string,
  type: string,
  rows: (paper: PaperAgreement) => PaperOffer['rows'] | undefined,
  send: (real: LivingDeal, paper: PaperAgreement) => Promise<Answer<unknown>>,
  fields: (paper: PaperAgreement) => Fields = () => ({}),
): Move {
  return {
    name: `${type} by ${by}`,
    type,
    onPaper: (paper) => {
      const changed = rows(paper);
      return changed && { by, owner: null, event: { ...fields(paper), type }, rows: changed };
    },
    send,
  };
}

/** Takes away the newest of a list. */
export async function removeLast(real: LivingDeal, by: string, what: string): Promise<Answer<unknown>> {
  return (await real.as(by)).delete(`${real.path}/${what}/${await lastNumber(real, by, what)}`);
}

/** The number of the newest of a list; 1 where it is empty. */
export async function lastNumber(real: LivingDeal, by: string, what: string): Promise<number> {
  const { body } = await (await real.as(by)).get<{ items: { number: number }[] }>(`${real.path}/${what}`);
  return body.items.at(-1)?.number ?? 1;
}
