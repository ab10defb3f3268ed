import { Inject, Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '../../database/database.module.js';
import type { Agreement } from '../agreement.entity.js';
import type { Council } from '../council.entity.js';
import type { Party } from '../party.entity.js';
import type { OutcomeRows } from './outcome.js';
import { isBound, mediates, type EventRead, type PartyState, type Queryable } from './standing-read.js';

/** An agreement with all that its API shows of it. */
export interface WholeAgreement {
  readonly agreement: Agreement;
  /** The lead first, then by OVO code. */
  readonly parties: readonly Party[];
  readonly councils: readonly Council[];
}

const COLUMNS = `a.id, a.kind, a.process_id AS "processId", a.process_version AS "processVersion", a.title, a.challenge,
  a.need_evidence AS "needEvidence", a.theme, a.legal_form AS "legalForm", a.region_id AS "regionId",
  a.lead_id AS "leadId", a.lead_person AS "leadPerson", a.capacity_fte AS "capacityFte", a.means_eur AS "meansEur",
  a.ratification_rule AS "ratificationRule", a.expires_on AS "expiresOn", a.plan_id AS "planId", a.non_followers AS "nonFollowers", a.assignment, a.reservations, a.phase, a.state,
  a.value, a.context, a.version, a.last_sequence AS "lastSequence", a.last_hash AS "lastHash",
  a.public_since AS "publicSince", a.created_at AS "createdAt", a.updated_at AS "updatedAt"`;

const PARTIES = `SELECT json_agg(json_build_object('agreementId', p.agreement_id, 'organisationId', p.organisation_id,
    'role', p.role, 'position', p.position, 'objection', p.objection, 'terminates', p.terminates,
    'participation', p.participation, 'provisionalSince', p.provisional_since, 'boundText', p.bound_text)
    ORDER BY p.role, p.organisation_id)
  FROM agreement_party p WHERE p.agreement_id = a.id`;

const COUNCILS = `SELECT json_agg(json_build_object('agreementId', c.agreement_id, 'organisationId', c.organisation_id,
    'processId', c.process_id, 'processVersion', c.process_version, 'textVersion', c.text_version, 'state', c.state,
    'context', c.context))
  FROM council c WHERE c.agreement_id = a.id`;

const READ = `SELECT ${COLUMNS}, (${PARTIES}) AS parties, (${COUNCILS}) AS councils FROM agreement a
  WHERE a.id = ANY($1::uuid[])`;

/** Reads agreements with their parties and councils in one round trip, whatever their number. */
async function readAll(database: Queryable, ids: readonly string[]): Promise<Map<string, WholeAgreement>> {
  const { rows } = await database.query<Agreement & { parties: Party[] | null; councils: Council[] | null }>({
    name: 'read-whole',
    text: READ,
    values: [ids],
  });
  return new Map(
    rows.map(({ parties, councils, ...agreement }) => [
      agreement.id,
      { agreement, parties: parties ?? [], councils: councils ?? [] },
    ]),
  );
}

/** Reads an agreement as a whole on a connection of the caller's, such as inside its transaction. */
export async function readWhole(
  database: Queryable,
  agreementId: string,
): Promise<WholeAgreement | undefined> {
  return (await readAll(database, [agreementId])).get(agreementId);
}

/** Most agreements in one read: so many that they share its costs, so few that it is answered soon. */
const MOST_AT_ONCE = 8;

/** Reads agreements as a whole; what is asked for in the same turn of the event loop shares a round trip. */
@Injectable()
export class WholeReads {
  private readonly loader: DataLoader<string, WholeAgreement | undefined>;

  constructor(@Inject(DATABASE_POOL) pool: Pool) {
    this.loader = new DataLoader(
      async (ids) => {
        const found = await readAll(pool, ids);
        return ids.map((id) => found.get(id));
      },
      { cache: false, maxBatchSize: MOST_AT_ONCE, batchScheduleFn: (read) => void setImmediate(read) },
    );
  }

  read(agreementId: string): Promise<WholeAgreement | undefined> {
    return this.loader.load(agreementId);
  }
}

/** What a decision about the agreement needs of it, on behalf of a party or of nobody. */
export function eventRead(whole: WholeAgreement, organisationId: string | null): EventRead {
  const { agreement, parties, councils } = whole;
  const party = parties.find((each) => each.organisationId === organisationId);
  const council = councils.find((each) => each.organisationId === organisationId);
  const { id, kind, phase, version, lastSequence, lastHash } = agreement;
  const { processId, processVersion, value, context } = agreement;
  return {
    agreement: {
      id,
      kind,
      instance: { processId, processVersion, value, context },
      phase,
      version,
      lastSequence,
      lastHash,
      isPublic: agreement.publicSince !== null,
    },
    party: party && partyState(party, council),
    caller: {
      isParty: party !== undefined && party.participation !== 'withdrawn',
      isLead: party?.role === 'lead',
      isMediator: mediates(context, organisationId),
    },
  };
}

/**
 * The agreement after an outcome that is written in the one statement: what reading it again would give.
 * @param rows without effects that need statements of their own
 */
export function afterwards(whole: WholeAgreement, rows: OutcomeRows, now: Date): WholeAgreement {
  const { agreement, parties, councils } = whole;
  const { party } = rows;
  return {
    agreement: {
      ...agreement,
      phase: rows.phase,
      state: rows.state,
      value: rows.instance.value,
      context: rows.instance.context,
      version: agreement.version + 1,
      lastSequence: agreement.lastSequence + rows.entries.length,
      lastHash: rows.entries.at(-1)?.hash ?? agreement.lastHash,
      publicSince: agreement.publicSince ?? (rows.makePublic ? now : null),
      updatedAt: now,
    },
    parties: parties.map((each) =>
      each.organisationId !== party?.organisationId
        ? each
        : {
            ...each,
            ...(party.position !== null && { position: party.position, objection: party.objection }),
            ...(party.terminates !== null && { terminates: party.terminates }),
          },
    ),
    councils,
  };
}

function partyState(
  { role, position, terminates, participation }: Party,
  council: Council | undefined,
): PartyState {
  if (council === undefined)
    return { role, position, terminates, participation, council: undefined, bound: false };
  const { processId, processVersion, textVersion, state, context } = council;
  return {
    role,
    position,
    terminates,
    participation,
    council: {
      instance: { processId, processVersion, value: state, context: { ...context } },
      textVersion,
    },
    bound: isBound(participation, context),
  };
}
