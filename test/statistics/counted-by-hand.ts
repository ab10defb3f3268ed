import type { ApiClient } from '../support/api-client.js';
import { taken } from '../support/living-deal.js';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly phase: string;
  readonly state: string;
  readonly regionId: string | null;
  readonly theme: string | null;
  readonly inForceSince: string | null;
  readonly parties: readonly {
    readonly organisationId: string;
    readonly position: string;
    readonly participation: string;
    readonly council: { readonly standing: string } | null;
  }[];
}

interface Told {
  readonly at: string;
  readonly councilId: string | null;
  readonly to: string;
}

interface Promised {
  readonly debtorId: string | null;
  readonly kind: string;
  readonly status: string;
  readonly dueOn: string | null;
  readonly overdueSince: string | null;
  readonly triggeredOn: string | null;
}

/** What the figures are to be, counted from what the API answers to anybody about each agreement by itself. */
export interface CountedByHand {
  readonly agreements: Record<string, Record<string, number>>;
  readonly parties: Record<string, number>;
  readonly statuses: Record<string, number>;
  readonly due: number;
  readonly late: number;
  readonly fulfilled: number;
  /** Days in each state, by kind, phase and state. */
  readonly stays: Record<string, { readonly ended: number[]; readonly running: number[] }>;
  readonly byAgreement: Record<string, Record<string, number>>;
}

const PHASED = /^(drafting|negotiation|ratification|monitoring|closed)\./;
const DAY = 86_400_000;

/** @param today plain date */
export async function countByHand(
  anyone: ApiClient,
  levelOf: (organisationId: string) => string,
  today: string,
): Promise<CountedByHand> {
  const agreements: CountedByHand['agreements'] = {};
  const [parties, statuses]: Record<string, number>[] = [{}, {}];
  const stays: CountedByHand['stays'] = {};
  const byAgreement: CountedByHand['byAgreement'] = {};
  const add = (to: Record<string, number>, key: string, by = 1): void => {
    to[key] = (to[key] ?? 0) + by;
  };
  let [due, late, fulfilled] = [0, 0, 0];
  for (const { id } of await all<{ id: string }>(anyone, '/v1/agreements')) {
    const each = await taken(anyone.get<Listed>(`/v1/agreements/${id}`));
    const told = await all<Told>(anyone, `/v1/agreements/${id}/history`);
    const promised = await all<Promised>(anyone, `/v1/agreements/${id}/commitments`);
    const staying = each.parties.filter(({ participation }) => participation !== 'withdrawn');
    for (const [by, keys] of Object.entries({
      byKind: [each.kind],
      byRegion: [each.regionId ?? 'null'],
      byTheme: [each.theme ?? 'null'],
      byPhase: [each.phase],
      byState: [`${each.phase}.${each.state}`],
      byLevel: [...new Set(staying.map(({ organisationId }) => levelOf(organisationId)))],
    }))
      for (const key of keys) add((agreements[by] ??= {}), key);
    const approved = each.parties.filter(({ council }) => council?.standing === 'approved');
    byAgreement[id] = {
      invited: each.parties.length,
      accepted: each.parties.filter(({ position }) => position === 'accepted').length,
      ratified: approved.length,
      bound: each.phase === 'monitoring' ? approved.filter((party) => staying.includes(party)).length : 0,
    };
    for (const [key, value] of Object.entries(byAgreement[id])) add(parties, key, value);
    const moved = told
      .filter(({ councilId, to }) => councilId === null && PHASED.test(to))
      .filter(({ to }, index, own) => own[index - 1]?.to !== to);
    moved.forEach(({ to, at }, index) => {
      if (to.startsWith('closed.')) return;
      const own = (stays[`${each.kind} ${to}`] ??= { ended: [], running: [] });
      const next = moved[index + 1];
      if (next === undefined) own.running.push(days(brussels(at), today));
      else own.ended.push(days(brussels(at), brussels(next.at)));
    });
    if (each.inForceSince === null) continue;
    for (const { status, dueOn, debtorId, kind, overdueSince, triggeredOn } of promised) {
      add(statuses, ['reported', 'partlyFulfilled'].includes(status) ? 'owed' : status);
      const isOpen = ['owed', 'reported', 'partlyFulfilled', 'overdue'].includes(status);
      const isOwed = kind === 'obligation' || triggeredOn !== null;
      if (isOpen && isOwed && debtorId !== null && dueOn !== null && dueOn <= today) due += 1;
      if (status === 'overdue' && overdueSince !== null && overdueSince <= today) late += 1;
      if (status === 'fulfilled') fulfilled += 1;
    }
  }
  return { agreements, parties, statuses, due, late, fulfilled, stays, byAgreement };
}

/** Every item of a list. */
export async function all<T>(client: ApiClient, path: string): Promise<T[]> {
  const found: T[] = [];
  for (let cursor = ''; ;) {
    const { items, next } = await taken(client.get<Page<T>>(`${path}?limit=100${cursor}`));
    found.push(...items);
    if (next === null) return found;
    cursor = `&cursor=${next}`;
  }
}

function brussels(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date(at));
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
