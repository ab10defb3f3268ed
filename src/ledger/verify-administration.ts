import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import {
  administrativeHash,
  type ChainedAdministrativeEntry,
} from '../administration/rules/administrative-chain.js';
import { isOfAnother, type KeptBehind } from './kept-persons.js';
import { BEGINNING, brokenTail, firstBrokenLink, type BrokenLink, type ChainEnd } from './chain/links.js';

/** What a check of the administrative history found. */
export interface AdministrativeVerification {
  readonly entries: number;
  /** The first broken entry; undefined where the history holds. */
  readonly broken: BrokenLink | undefined;
}

const BATCH = 1_000;

const NEXT_ENTRIES = `
  SELECT e.sequence, coalesce(to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '') AS at, e.actor, e.type,
    e.about, e.details, e.previous_hash AS "previousHash", e.hash, e.chain_version AS "chainVersion", p.subject, p.salt
  FROM administrative_entry e LEFT JOIN administrative_person p ON p.commitment = e.actor ->> 'person'
  WHERE e.sequence > $1::int ORDER BY e.sequence LIMIT ${BATCH}`;

const TOLD = 'SELECT last_sequence AS sequence, last_hash AS hash FROM administrative_end';

/** Told where the record of the end itself is gone: a chain cannot end there. */
const NOWHERE: ChainEnd = { sequence: -1, hash: '' };

const SMALLEST_INTEGER = -2_147_483_648;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Checks the history of the registry itself, in the transaction of the caller: as it stood at one moment. */
export async function verifyAdministration(client: ClientBase): Promise<AdministrativeVerification> {
  let entries = 0;
  let end = BEGINNING;
  for (let after = SMALLEST_INTEGER; ;) {
    const { rows } = await client.query<ChainedAdministrativeEntry & KeptBehind>(NEXT_ENTRIES, [after]);
    const last = rows.at(-1);
    if (last === undefined) break;
    entries += rows.length;
    const broken = firstBrokenLink(
      rows,
      (entry, previousHash) => administrativeHash(entry, previousHash, sha256),
      end,
    );
    if (broken) return { entries, broken: { sequence: broken.entry.sequence, fault: broken.fault } };
    const other = rows.find(isOfAnother);
    if (other) return { entries, broken: { sequence: other.sequence, fault: 'of another person' } };
    end = { sequence: last.sequence, hash: last.hash };
    after = last.sequence;
  }
  const { rows: told } = await client.query<ChainEnd>(TOLD);
  return { entries, broken: brokenTail(end, told.at(0) ?? NOWHERE) };
}
