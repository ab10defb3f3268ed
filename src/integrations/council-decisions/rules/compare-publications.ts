import { fold } from '../../../organisations/rules/fold.js';
import type { Message } from '../../../messages/message.js';
import type {
  Counts,
  DocumentKind,
  ItemOutcome,
  ItemRead,
  Reading,
  SittingRead,
} from '../reading/reading.js';
import { titleSimilarity, withoutNumbering } from '../reading/title-similarity.js';
import { inNumbers } from './check-decision.js';

/** A publication by its number. */
export interface ReadSource {
  readonly source: number;
  readonly reading: Reading;
}

/** What one publication says of an item. */
export interface Account {
  readonly source: number;
  readonly kind: DocumentKind;
  /** Number of the item in that publication. */
  readonly item: number;
  readonly outcome: ItemOutcome | null;
  readonly counts: Counts | null;
}

export const FINDINGS = [
  'notDecided',
  'putOff',
  'notOnAgenda',
  'missing',
  'decidedOtherwise',
  'countsDiffer',
] as const;

/** What publications of one sitting do not agree on, about one item. */
export interface Finding {
  readonly type: (typeof FINDINGS)[number];
  readonly reason: Message;
}

export interface ComparedItem {
  readonly title: string | null;
  readonly accounts: readonly Account[];
  readonly findings: readonly Finding[];
}

/** The publications of one sitting held against each other. */
export interface ComparedSitting {
  readonly iri: string | null;
  readonly day: string | null;
  readonly organ: string | null;
  readonly sources: readonly { readonly source: number; readonly kind: DocumentKind }[];
  readonly items: readonly ComparedItem[];
}

/** So alike are titles of one item that was written twice. */
const SAME_ITEM = 0.85;

/**
 * Holds agenda, decision list and minutes of each sitting against each other. Items are the same where publications
 * give them the same address, or the same title but for its numbering.
 */
export function comparePublications(sources: readonly ReadSource[]): ComparedSitting[] {
  const groups: { readonly sitting: SittingRead | undefined; readonly members: ReadSource[] }[] = [];
  for (const each of sources) {
    const sitting = mainSitting(each.reading);
    const group = groups.find((known) => isSameSitting(known.sitting, sitting));
    if (group) group.members.push(each);
    else groups.push({ sitting, members: [each] });
  }
  return groups.map(({ sitting, members }) => ({
    iri: sitting?.iri ?? null,
    day: sitting?.days[0] ?? null,
    organ: sitting?.organs.flatMap(({ names }) => names)[0] ?? null,
    sources: members.map(({ source, reading }) => ({ source, kind: reading.kind })),
    items: comparedItems(members),
  }));
}

/** The sitting that most items of a publication are of. */
function mainSitting({ sittings, items }: Reading): SittingRead | undefined {
  const size = ({ number }: SittingRead): number => items.filter(({ sitting }) => sitting === number).length;
  return sittings.toSorted((one, other) => size(other) - size(one))[0];
}

function isSameSitting(one: SittingRead | undefined, other: SittingRead | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.iri !== null && one.iri === other.iri) return true;
  const bodies = [one, other].map(({ organs }) =>
    organs.flatMap(({ iri, names }) => [iri, ...names.map(fold)]),
  );
  const isSameBody =
    bodies.some((known) => known.length === 0) || bodies[0].some((each) => bodies[1].includes(each));
  return isSameBody && one.days.some((day) => other.days.includes(day));
}

interface Line {
  readonly titles: Set<string>;
  readonly addresses: Set<string>;
  readonly title: string | null;
  readonly accounts: Account[];
}

function comparedItems(members: readonly ReadSource[]): ComparedItem[] {
  const lines: Line[] = [];
  for (const { source, reading } of members) {
    const taken = new Set<Line>();
    for (const item of reading.items) {
      const account = {
        source,
        kind: reading.kind,
        item: item.number,
        outcome: item.outcome,
        counts: countsOf(item),
      };
      const line =
        lines.find((each) => !taken.has(each) && hasAddress(each, item)) ?? byTitle(lines, taken, item);
      const own = line ?? { titles: new Set(), addresses: new Set(), title: item.title, accounts: [] };
      if (line === undefined) lines.push(own);
      taken.add(own);
      own.accounts.push(account);
      if (item.title !== null) own.titles.add(plain(item.title));
      for (const address of addressesOf(item)) own.addresses.add(address);
    }
  }
  return lines.map(({ title, accounts }) => ({ title, accounts, findings: findingsOn(accounts, members) }));
}

function byTitle(lines: readonly Line[], taken: ReadonlySet<Line>, { title }: ItemRead): Line | undefined {
  if (title === null) return undefined;
  const free = lines.filter((line) => !taken.has(line));
  const same = free.filter(({ titles }) => titles.has(plain(title)));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const alike = free.filter(({ titles }) =>
    [...titles].some((each) => titleSimilarity(each, title) >= SAME_ITEM),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

function hasAddress({ addresses }: Line, item: ItemRead): boolean {
  return addressesOf(item).some((address) => addresses.has(address));
}

function addressesOf({ agendaItems, treatments, decisions }: ItemRead): string[] {
  return [...agendaItems, ...treatments, ...decisions.flatMap(({ iri }) => iri ?? [])];
}

function plain(title: string): string {
  return fold(withoutNumbering(title))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function countsOf({ finalVote, votes }: ItemRead): Counts | null {
  const vote = finalVote === null ? undefined : votes[finalVote - 1];
  if (vote === undefined || vote.countedFrom === null) return null;
  const { votesFor, votesAgainst, abstentions } = vote;
  return { votesFor, votesAgainst, abstentions };
}

function findingsOn(accounts: readonly Account[], members: readonly ReadSource[]): Finding[] {
  const kinds = new Set(members.map(({ reading }) => reading.kind));
  const decided = accounts.filter(({ kind }) => kind !== 'agenda');
  const isOnAgenda = accounts.some(({ kind }) => kind === 'agenda');
  const isDecidedOn = decided.some(({ outcome }) => outcome !== null);
  const putOff = decided.find(({ outcome }) => outcome === 'deferred' || outcome === 'withdrawn');
  const findings: Finding[] = [];
  const found = (type: Finding['type'], params: Record<string, string | number> = {}): void => {
    findings.push({ type, reason: { key: `council-comparison.${type}`, params } });
  };
  const others = members.filter(({ reading }) => reading.kind !== 'agenda');
  if (isOnAgenda && others.length > 0 && !isDecidedOn) found('notDecided');
  if (isOnAgenda && putOff) found('putOff', { source: putOff.source, outcome: String(putOff.outcome) });
  if (kinds.has('agenda') && !isOnAgenda) found('notOnAgenda');
  // An extract is not meant to have everything.
  const missing = others.filter(
    ({ source, reading }) =>
      ['decisionList', 'minutes'].includes(reading.kind) && !accounts.some((each) => each.source === source),
  );
  if (decided.length > 0) for (const { source } of missing) found('missing', { source });
  const outcomes = decided.filter(({ outcome }) => outcome !== null);
  if (new Set(outcomes.map(({ outcome }) => outcome)).size > 1)
    found('decidedOtherwise', { sources: outcomes.map(({ source }) => source).join(', ') });
  const counted = decided.flatMap((each) => (each.counts === null ? [] : { ...each, counts: each.counts }));
  if (counted.some((one) => counted.some((other) => differ(one.counts, other.counts))))
    found('countsDiffer', { accounts: told(counted) });
  return findings;
}

function differ(one: Counts, other: Counts): boolean {
  return (['votesFor', 'votesAgainst', 'abstentions'] as const).some(
    (side) => one[side] !== null && other[side] !== null && one[side] !== other[side],
  );
}

/** `1: 24–3–1; 2: 23–3–2`, by the sources' numbers. */
function told(accounts: readonly (Account & { readonly counts: Counts })[]): string {
  return accounts.map(({ source, counts }) => `${source}: ${inNumbers(counts)}`).join('; ');
}
