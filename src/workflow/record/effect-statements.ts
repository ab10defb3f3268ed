import type { Effect } from '../core/effects.js';
import { stateName } from '../core/instance.js';
import { begin } from '../core/decide.js';
import type { Process } from '../core/process.js';
import type { Queryable } from './standing-read.js';

/** Carries out an effect on the workflow's own tables, inside the transaction that records the outcome. */
export async function carryOut(
  transaction: Queryable,
  agreementId: string,
  effect: Effect,
  councilProcess: Process,
  now: Date,
): Promise<void> {
  switch (effect.type) {
    case 'resetPositions':
      await transaction.query(
        `UPDATE agreement_party SET position = 'pending', objection = NULL WHERE agreement_id = $1`,
        [agreementId],
      );
      return;
    case 'withdrawTerminations':
      await transaction.query(`UPDATE agreement_party SET terminates = false WHERE agreement_id = $1`, [
        agreementId,
      ]);
      return;
    case 'openCouncils':
      await openCouncils(transaction, agreementId, effect.textVersion, councilProcess, now);
      return;
    case 'councilsFollowText':
      await transaction.query(
        'UPDATE council SET text_version = $3 WHERE agreement_id = $1 AND text_version = $2',
        [agreementId, effect.corrects, effect.version],
      );
      await transaction.query(
        'UPDATE agreement_party SET bound_text = $3 WHERE agreement_id = $1 AND bound_text = $2',
        [agreementId, effect.corrects, effect.version],
      );
      return;
    case 'setParticipation':
      await transaction.query(
        `UPDATE agreement_party SET participation = $3 WHERE agreement_id = $1 AND organisation_id = $2`,
        [agreementId, effect.organisationId, effect.participation],
      );
      return;
    case 'applyProvisionally':
      await transaction.query(
        `UPDATE agreement_party SET provisional_since = $3 WHERE agreement_id = $1 AND organisation_id = $2`,
        [agreementId, effect.organisationId, effect.since],
      );
      return;
    case 'bindToText':
      await transaction.query(
        `UPDATE agreement_party SET bound_text = $3 WHERE agreement_id = $1 AND organisation_id = ANY($2)`,
        [agreementId, effect.organisationIds, effect.textVersion],
      );
      return;
    case 'askAboutText':
      await transaction.query(
        `WITH asked AS (
           UPDATE council SET text_version = $2 WHERE agreement_id = $1
             AND (context -> 'decision' = 'null' OR context -> 'annulment' <> 'null') RETURNING organisation_id)
         UPDATE agreement_party SET bound_text = NULL WHERE agreement_id = $1 AND bound_text IS NOT NULL
           AND organisation_id IN (SELECT organisation_id FROM asked)`,
        [agreementId, effect.textVersion],
      );
      return;
    case 'closeProceeding':
      await transaction.query(
        'UPDATE proceeding SET closed_at = $3 WHERE agreement_id = $1 AND number = $2 AND closed_at IS NULL',
        [agreementId, effect.number, now],
      );
      return;
    case 'holdUntil':
      await transaction.query('UPDATE agreement SET expires_on = $2 WHERE id = $1', [
        agreementId,
        effect.date,
      ]);
      return;
    case 'admitParty':
      await transaction.query(
        `INSERT INTO agreement_party (agreement_id, organisation_id, role, participation)
         VALUES ($1, $2, 'party', 'acceding')
         ON CONFLICT (agreement_id, organisation_id) DO UPDATE SET participation = EXCLUDED.participation`,
        [agreementId, effect.organisationId],
      );
      await askCouncils(
        transaction,
        agreementId,
        effect.textVersion,
        councilProcess,
        now,
        effect.organisationId,
      );
      // One that was a party before may have left its council's deadlines behind.
      await cancelDeadlinesOfCouncils(transaction, agreementId, effect.organisationId);
      return;
    case 'cancelAll':
      await transaction.query(
        'UPDATE proceeding SET closed_at = $2 WHERE agreement_id = $1 AND closed_at IS NULL',
        [agreementId, now],
      );
      await transaction.query(
        `WITH cancelled AS (DELETE FROM timer WHERE agreement_id = $1 RETURNING agreement_id, council_id, key)
         SELECT graphile_worker.remove_job(agreement_id || '/' || council_id || '/' || key) FROM cancelled`,
        [agreementId],
      );
      return;
    default:
      return;
  }
}

/** Asks every party's council, or that of one party, from the beginning. */
async function askCouncils(
  transaction: Queryable,
  agreementId: string,
  textVersion: number,
  process: Process,
  now: Date,
  organisationId: string | null = null,
): Promise<void> {
  const { next } = begin(process, {}, { type: 'OPEN' }, now);
  await transaction.query(
    `INSERT INTO council (agreement_id, organisation_id, process_id, process_version, text_version, state, context)
     SELECT agreement_id, organisation_id, $2, $3, $4, $5, $6::jsonb FROM agreement_party
     WHERE agreement_id = $1 AND organisation_id = COALESCE($7, organisation_id)
     ON CONFLICT (agreement_id, organisation_id) DO UPDATE SET process_id = EXCLUDED.process_id,
       process_version = EXCLUDED.process_version, text_version = EXCLUDED.text_version, state = EXCLUDED.state,
       context = EXCLUDED.context`,
    [
      agreementId,
      process.id,
      process.version,
      textVersion,
      stateName(next.value),
      JSON.stringify(next.context),
      organisationId,
    ],
  );
}

/** Asks every party's council, from the beginning; what an earlier round left behind is kept in the history only. */
async function openCouncils(
  transaction: Queryable,
  agreementId: string,
  textVersion: number,
  process: Process,
  now: Date,
): Promise<void> {
  await askCouncils(transaction, agreementId, textVersion, process, now);
  await cancelDeadlinesOfCouncils(transaction, agreementId, null);
}

/** @param organisationId whose council's; null for those of all */
async function cancelDeadlinesOfCouncils(
  transaction: Queryable,
  agreementId: string,
  organisationId: string | null,
): Promise<void> {
  await transaction.query(
    `WITH cancelled AS (
       DELETE FROM timer WHERE agreement_id = $1 AND council_id <> '' AND council_id NOT LIKE 'proceeding/%'
         AND council_id = COALESCE($2, council_id) RETURNING *)
     SELECT graphile_worker.remove_job(agreement_id || '/' || council_id || '/' || key) FROM cancelled`,
    [agreementId, organisationId],
  );
}
