import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import {
  BEGINNING,
  type BrokenEntry,
  brokenEnd,
  type ChainedEntry,
  type ChainEnd,
  firstBroken,
} from './chain/hash-chain.js';
import { commitmentIn, isOfAnother, type KeptBehind } from './kept-persons.js';
import { verifyAdministration, type AdministrativeVerification } from './verify-administration.js';

/** What a check of histories found. */
export interface Verification {
  /** How many agreements' histories were checked. */
  readonly agreements: number;
  readonly entries: number;
  readonly persons: PersonsKnown;
  /** The first broken entry of each history that does not hold. */
  readonly broken: readonly BrokenEntry[];
  /** Of the registry's own history; absent where one agreement was asked for. */
  readonly administration?: AdministrativeVerification;
}

/** Of how many entries a person or system was recorded, and of how many it is still kept who that was. */
export interface PersonsKnown {
  readonly recorded: number;
  readonly kept: number;
}

interface Row extends ChainedEntry, KeptBehind {
  /** What the agreement says that its history ends with; null where there is no such agreement. */
  readonly lastSequence: number | null;
  readonly lastHash: string | null;
}

/** One agreement's history, as far as it has been read. */
interface Walk {
  readonly agreementId: string;
  end: ChainEnd;
  told: ChainEnd | undefined;
  broken: BrokenEntry | undefined;
}

const BATCH = 1_000;
const SMALLEST_INTEGER = -2_147_483_648;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const NEXT_ENTRIES = `
  SELECT e.agreement_id AS "agreementId", e.sequence,
    coalesce(to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '') AS at, e.actor, e.type,
    e.council_id AS "councilId", e.from_state AS "from", e.to_state AS "to", e.event,
    e.chain_version AS "chainVersion", p.subject, p.salt,
    e.previous_hash AS "previousHash", e.hash, a.last_sequence AS "lastSequence", a.last_hash AS "lastHash"
  FROM entry e LEFT JOIN agreement a ON a.id = e.agreement_id
    LEFT JOIN entry_person p ON p.agreement_id = e.agreement_id AND p.commitment = e.actor ->> 'person'
  WHERE (e.agreement_id, e.sequence) > ($1::uuid, $2::int) AND e.agreement_id <= $3::uuid
  ORDER BY e.agreement_id, e.sequence LIMIT ${BATCH}`;

const WITHOUT_ENTRIES = `
  SELECT a.id FROM agreement a
  WHERE a.id BETWEEN $1::uuid AND $2::uuid AND NOT EXISTS (SELECT FROM entry e WHERE e.agreement_id = a.id)
  ORDER BY a.id`;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Checks every agreement's history and the registry's own, or one agreement's, as it stood at one moment: entries may be added meanwhile.
 * The histories are read in batches, so that their size does not matter.
 */
export async function verifyHistories(client: ClientBase, agreementId?: string): Promise<Verification> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const histories = await verifyAll(client, agreementId ?? FIRST_ID, agreementId ?? LAST_ID);
    if (agreementId !== undefined) return histories;
    return { ...histories, administration: await verifyAdministration(client) };
  } finally {
    await client.query('ROLLBACK');
  }
}

async function verifyAll(client: ClientBase, from: string, to: string): Promise<Verification> {
  let [agreements, entries, recorded, kept] = [0, 0, 0, 0];
  const broken: BrokenEntry[] = [];
  let walk: Walk | undefined;
  const finish = (): void => {
    const fault = walk && (walk.broken ?? brokenEnd(walk.agreementId, walk.end, walk.told));
    if (fault) broken.push(fault);
  };
  for await (const history of histories(client, from, to)) {
    const [{ agreementId }] = history;
    if (walk?.agreementId !== agreementId) {
      finish();
      agreements += 1;
      walk = { agreementId, end: BEGINNING, told: toldBy(history[0]), broken: undefined };
    }
    entries += history.length;
    const last = history[history.length - 1];
    recorded += history.filter(({ actor }) => commitmentIn(actor) !== undefined).length;
    kept += history.filter(({ subject }) => subject !== null).length;
    walk.broken ??= firstBroken(history, sha256, walk.end) ?? firstOfAnother(history);
    walk.end = { sequence: last.sequence, hash: last.hash };
  }
  finish();
  const { rows: empty } = await client.query<{ id: string }>(WITHOUT_ENTRIES, [from, to]);
  const missing = empty.map(({ id }): BrokenEntry => ({ agreementId: id, sequence: 1, fault: 'missing' }));
  return {
    agreements: agreements + empty.length,
    entries,
    persons: { recorded, kept },
    broken: [...broken, ...missing],
  };
}

/** The first entry whose commitment is not to the person who is kept as having acted. */
function firstOfAnother(history: readonly Row[]): BrokenEntry | undefined {
  const found = history.find(isOfAnother);
  return found && { agreementId: found.agreementId, sequence: found.sequence, fault: 'of another person' };
}

/** The histories one after another, each oldest entry first; a long one comes in several pieces. */
async function* histories(client: ClientBase, from: string, to: string): AsyncGenerator<[Row, ...Row[]]> {
  let [afterId, afterSequence] = [from, SMALLEST_INTEGER];
  for (;;) {
    const { rows } = await client.query<Row>(NEXT_ENTRIES, [afterId, afterSequence, to]);
    const last = rows.at(-1);
    if (last === undefined) return;
    let piece: [Row, ...Row[]] | undefined;
    for (const row of rows) {
      if (piece && piece[0].agreementId === row.agreementId) {
        piece.push(row);
        continue;
      }
      if (piece) yield piece;
      piece = [row];
    }
    if (piece) yield piece;
    [afterId, afterSequence] = [last.agreementId, last.sequence];
  }
}

function toldBy({ lastSequence, lastHash }: Row): ChainEnd | undefined {
  if (lastSequence === null || lastHash === null) return undefined;
  return { sequence: lastSequence, hash: lastHash };
}
