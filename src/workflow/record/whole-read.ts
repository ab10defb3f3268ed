import { Inject, Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { DATABASE_POOL, READING_POOL } from '../../database/database.module.js';
import { currentViewer, viewingAs, type Viewer } from '../../database/viewer.js';
import type { Agreement } from '../agreement.entity.js';
import type { Council } from '../council.entity.js';
import type { Party } from '../party.entity.js';
import type { OutcomeRows } from './outcome.js';
import { Batches } from './batches.js';
import {
  isBound,
  mediates,
  partyStanding,
  type EventRead,
  type PartyState,
  type Queryable,
} from './standing-read.js';

/** An agreement with all that its API shows of it. */
export interface WholeAgreement {
  readonly agreement: Agreement;
  /** The lead first, then by OVO code. */
  readonly parties: readonly Party[];
  /** By OVO code. */
  readonly councils: readonly Council[];
  /** How many open points on clauses each organisation has, as far as they are shown; those without are not in it. */
  readonly openPoints: Readonly<Record<string, number>>;
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
    'context', c.context) ORDER BY c.organisation_id)
  FROM council c WHERE c.agreement_id = a.id`;

const OPEN_POINTS = `SELECT json_object_agg(o.held_by, o.points)
  FROM (SELECT held_by, count(*) AS points FROM clause_comment
    WHERE agreement_id = a.id AND state = 'open' GROUP BY held_by) o`;

const READ = `SELECT ${COLUMNS}, (${PARTIES}) AS parties, (${COUNCILS}) AS councils, (${OPEN_POINTS}) AS "openPoints"
  FROM agreement a WHERE a.id = ANY($1::uuid[])`;

type Nullable<T> = { [K in keyof T]: T[K] | null };

/** Reads agreements with their parties and councils in one round trip, whatever their number. */
async function readAll(database: Queryable, ids: readonly string[]): Promise<Map<string, WholeAgreement>> {
  const { rows } = await database.query<Agreement & Nullable<Omit<WholeAgreement, 'agreement'>>>({
    name: 'read-whole',
    text: READ,
    values: [ids],
  });
  return new Map(
    rows.map(({ parties, councils, openPoints, ...agreement }) => [
      agreement.id,
      { agreement, parties: parties ?? [], councils: councils ?? [], openPoints: openPoints ?? {} },
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

type Loader = DataLoader<string, WholeAgreement | undefined>;

/**
 * Reads agreements as a whole; what is asked for about the same time shares a round trip: for the engine, and on behalf
 * of one viewer.
 */
@Injectable()
export class WholeReads {
  private readonly engine: Loader;
  /** Those of the present turn of the event loop. */
  private readonly viewers = new Map<string, Loader>();

  constructor(
    @Inject(DATABASE_POOL) pool: Pool,
    @Inject(READING_POOL) private readonly reading: Pool,
  ) {
    this.engine = loaderOf((ids) => readAll(pool, ids));
  }

  /** For a decision: whoever asks. */
  read(agreementId: string): Promise<WholeAgreement | undefined> {
    return this.engine.load(agreementId);
  }

  /** Undefined too where the current viewer may not know of it. */
  readAsViewer(agreementId: string): Promise<WholeAgreement | undefined> {
    const viewer = currentViewer();
    const name = JSON.stringify([viewer.organisationId, viewer.offices, viewer.agreementIds]);
    const loader = this.viewers.get(name) ?? this.loaderFor(viewer, name);
    return loader.load(agreementId);
  }

  private loaderFor(viewer: Viewer, name: string): Loader {
    const loader = loaderOf((ids) => {
      this.viewers.delete(name);
      // It runs in the turn of whoever asked first, which says nothing of the others.
      return viewingAs(viewer, () => readAll(this.reading, ids));
    });
    this.viewers.set(name, loader);
    return loader;
  }
}

function loaderOf(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, WholeAgreement>>): Loader {
  const batches = new Batches();
  return new DataLoader(
    (ids) =>
      batches.run(async () => {
        const found = await read(ids);
        return ids.map((id) => found.get(id));
      }),
    { cache: false, maxBatchSize: MOST_AT_ONCE, batchScheduleFn: batches.schedule },
  );
}

/**
 * What a decision needs of an agreement.
 * @param partyId the party (or the party of the council) that the event is about
 */
export function eventRead(whole: WholeAgreement, partyId: string | null, callerId: string | null): EventRead {
  const { agreement, parties, councils, openPoints } = whole;
  const party = parties.find((each) => each.organisationId === partyId);
  const council = councils.find((each) => each.organisationId === partyId);
  const caller = parties.find((each) => each.organisationId === callerId);
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
    openPoints: callerId === null ? 0 : (openPoints[callerId] ?? 0),
    caller: {
      ...partyStanding(caller ?? null, parties.find(({ role }) => role === 'lead')?.participation ?? null),
      isMediator: mediates(context, callerId),
    },
  };
}

/**
 * The agreement after an outcome that is written in the one statement: what reading it again would give.
 * @param rows without effects that need statements of their own
 */
export function afterwards(whole: WholeAgreement, rows: OutcomeRows, now: Date): WholeAgreement {
  const { agreement, parties, councils } = whole;
  const { party, council } = rows;
  return {
    ...whole,
    agreement: {
      ...agreement,
      phase: rows.phase,
      state: rows.state,
      value: rows.instance.value,
      context: asStored(rows.instance.context) as Agreement['context'],
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
    councils: councils.map((each) =>
      each.organisationId !== council?.organisationId
        ? each
        : { ...each, state: council.state, context: asStored(council.context) as Council['context'] },
    ),
  };
}

/** As it comes back from a column of JSON. */
function asStored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
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
