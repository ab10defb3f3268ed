import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessLog } from '../../access-log/access-log.js';
import { permit } from '../../access/permit.js';
import type { Principal } from '../../access/principal.js';
import { standingAtHome } from '../../access/standing.js';
import { AdministrativeHistory } from '../../administration/administrative-history.js';
import { claimIdempotencyKey } from '../../api/idempotency/claim.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { Clock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import type { ErasePersonDto, ErasureDto } from './dto/erasure.dto.js';
import { personStillNeeded } from './erasure.problems.js';
import { LeadPersons } from './lead-persons.js';
import { TRACES, type ForgottenPerson, type Trace, type TraceName } from './traces.js';

const RUNNING_MANDATES = `SELECT number FROM mandate
  WHERE organisation_id = $1 AND $2 IN (holder, substitute) AND revoked_at IS NULL
    AND coalesce(valid_until >= $3::date, true) ORDER BY number`;

const OPEN_CORRECTIONS = `SELECT count(*)::int AS open FROM correction
  WHERE proposed_by = $1 AND proposed_subject = $2 AND state = 'proposed'`;

const NAMES = `
  SELECT lower(name) AS name FROM mandate_name WHERE organisation_id = $1 AND subject = $2
  UNION SELECT lower(name) FROM entry_person WHERE organisation_id = $1 AND subject = $2 AND name IS NOT NULL
  UNION SELECT lower(name) FROM administrative_person
    WHERE organisation_id = $1 AND subject = $2 AND name IS NOT NULL`;

/** Entries of chain version 1 are hashed with the subject in clear, and cannot be parted from it. */
const IN_CLEAR = `
  SELECT (SELECT count(*) FROM entry WHERE chain_version = 1 AND actor ->> 'organisationId' = $1
      AND actor ->> 'subject' = $2)::int
    + (SELECT count(*) FROM administrative_entry WHERE chain_version = 1 AND actor ->> 'organisationId' = $1
      AND actor ->> 'subject' = $2)::int AS entries`;

/** Forgets persons. The histories in which they acted still hold: they have commitments only. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationDirectory,
    private readonly history: AdministrativeHistory,
    private readonly leadPersons: LeadPersons,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Erases who a person is wherever an organisation knows them. That it was done is an administrative entry, which names
   * the organisation and not the person.
   * @throws Problem 404 for an unknown organisation, 403 for who is neither its clerk nor the registrar, 400 where nobody
   *   is named, 409 `person-still-needed` for a holder of a running mandate, or who proposed a correction that is open
   */
  async erase(
    organisationId: string,
    { subject: told, name }: ErasePersonDto,
    principal: Principal,
  ): Promise<ErasureDto> {
    if (this.organisations.get(organisationId) === undefined) throw notFound();
    permit('erasePerson', principal, standingAtHome(principal, organisationId));
    const subject = told ?? null;
    if (subject === null && name === undefined) throw nobodyNamed();
    const now = this.clock.now();
    const { manager } = this.dataSource;
    await requireFree(manager, organisationId, subject, now);
    const known = await manager.query<{ name: string }[]>(NAMES, [organisationId, subject]);
    const names = [...new Set([name?.toLowerCase(), ...known.map((each) => each.name)])];
    const person = { organisationId, subject, names: names.filter((each) => each !== undefined) };
    // What the person has just read is to be forgotten too.
    await this.log.flush();
    const drafts = await this.leadPersons.eraseFromDrafts(person);
    return this.dataSource.transaction(async (transaction) => {
      await this.history.hold(transaction);
      const about = `/v1/organisations/${organisationId}`;
      const erased = await eraseTraces(transaction, person);
      const details = { ...erased, leadPersons: erased.leadPersons + drafts };
      await this.history.record(transaction, principal, { type: 'ERASE_PERSON', about, details }, now);
      // Who erases themselves leaves nothing by doing that.
      await eraseTrace(transaction, TRACES.administration, person);
      const [{ entries }] = await transaction.query<{ entries: number }[]>(IN_CLEAR, [
        organisationId,
        subject,
      ]);
      await claimIdempotencyKey(transaction, about, now);
      return { ...details, inClear: entries };
    });
  }
}

/** @returns how many rows each place had of the person */
async function eraseTraces(
  manager: EntityManager,
  person: ForgottenPerson,
): Promise<Record<TraceName, number>> {
  const erased: [string, number][] = [];
  for (const [name, trace] of Object.entries<Trace>(TRACES))
    erased.push([name, await eraseTrace(manager, trace, person)]);
  return Object.fromEntries(erased) as Record<TraceName, number>;
}

async function eraseTrace(
  manager: EntityManager,
  { erase }: Trace,
  person: ForgottenPerson,
): Promise<number> {
  const { text, values } = erase(person);
  const [, affected] = await manager.query<[unknown, number]>(text, [...values]);
  return affected;
}

/** Whoever acts by a mandate, or must not answer their own correction, has to be known meanwhile. */
async function requireFree(
  manager: EntityManager,
  organisationId: string,
  subject: string | null,
  now: Date,
): Promise<void> {
  const mandates = await manager.query<{ number: number }[]>(RUNNING_MANDATES, [
    organisationId,
    subject,
    dateOf(now),
  ]);
  const [{ open }] = await manager.query<{ open: number }[]>(OPEN_CORRECTIONS, [organisationId, subject]);
  if (mandates.length === 0 && open === 0) return;
  throw personStillNeeded(
    mandates.map(({ number }) => number),
    open,
  );
}

function nobodyNamed(): Error {
  return validationFailed([{ in: 'body', name: 'subject', detail: { key: 'persons.fault.nobody' } }]);
}
