import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { validationFailed } from '../../common/problems/general.problems.js';
import type { Issue } from '../../common/problems/problem.js';
import type { Facts, OfferedEvent } from '../core/decide.js';
import type { Participation } from '../core/effects.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { EventFacts } from '../event-facts.js';
import type { CouncilContext } from '../machines/council.machine.js';
import { isBound, type Queryable } from '../record/standing-read.js';

interface PartyRow {
  id: string;
  participation: Participation;
  provisional: boolean;
}

/** Looks up what decisions about side procedures and declarations have to know. */
@Injectable()
export class OpeningFacts implements OnModuleInit {
  constructor(
    private readonly facts: EventFacts,
    private readonly directory: OrganisationDirectory,
  ) {}

  onModuleInit(): void {
    this.facts.on('OPEN_MEDIATION', async (database, agreementId, event, { organisationId }) => {
      const parties = (await partiesOf(database, agreementId)).map(({ id }) => id);
      return { involved: involvedIn(event, parties, organisationId) };
    });
    this.facts.on('ACCEDE', async (database, agreementId, _, { organisationId }) => {
      const parties = await partiesOf(database, agreementId);
      return { isParty: parties.some(({ id }) => id === organisationId) };
    });
    this.facts.on('PROPOSE_MEDIATOR', (_, _agreementId, event) => {
      requireKnown(event, this.directory);
      return Promise.resolve({});
    });
    for (const type of ['ACCEPT_ACCESSION', 'ACCEPT_RENEWAL'])
      this.facts.on(type, async (database, agreementId) => {
        const unbound = await unboundParties(database, agreementId);
        return unbound.length === 0 ? {} : { unbound };
      });
    for (const type of ['APPLY_PROVISIONALLY', 'END_PROVISIONAL_APPLICATION'])
      this.facts.on(type, (database, agreementId, _, principal) =>
        provisional(database, agreementId, principal),
      );
  }
}

/** @throws Problem 400 where the mediator is of an organisation that nobody knows */
function requireKnown(event: OfferedEvent, directory: OrganisationDirectory): void {
  const faults = (['mediatorId', 'employerId'] as const).flatMap((name): Issue[] => {
    const organisation = event[name];
    if (typeof organisation !== 'string' || directory.get(organisation) !== undefined) return [];
    return [
      { in: 'body', name, detail: { key: 'mediation.unknown-organisation', params: { organisation } } },
    ];
  });
  if (faults.length > 0) throw validationFailed(faults);
}

/** @throws Problem 400 where one of them is no party, or the caller is not among them */
function involvedIn(event: OfferedEvent, parties: readonly string[], own: string): readonly string[] {
  if (!Array.isArray(event.involved)) return parties;
  const involved = event.involved as string[];
  const faults = involved.flatMap((organisation, index): Issue[] =>
    parties.includes(organisation)
      ? []
      : [
          {
            in: 'body',
            name: `involved[${index}]`,
            detail: { key: 'mediation.not-a-party', params: { organisation } },
          },
        ],
  );
  if (!involved.includes(own))
    faults.push({ in: 'body', name: 'involved', detail: { key: 'mediation.not-involved' } });
  if (faults.length > 0) throw validationFailed(faults);
  return involved;
}

async function provisional(
  database: Queryable,
  agreementId: string,
  { organisationId }: Principal,
): Promise<Facts> {
  const parties = await partiesOf(database, agreementId);
  return { appliesProvisionally: parties.some((party) => party.id === organisationId && party.provisional) };
}

/** Those who take part, by OVO code: a party that has left does not. */
async function partiesOf(database: Queryable, agreementId: string): Promise<PartyRow[]> {
  const { rows } = await database.query<PartyRow>(
    `SELECT organisation_id AS id, participation, provisional_since IS NOT NULL AS provisional FROM agreement_party
     WHERE agreement_id = $1 AND participation <> 'withdrawn' ORDER BY organisation_id`,
    [agreementId],
  );
  return rows;
}

/** The parties that the agreement does not bind now, by OVO code: they left, or their council's approval does not stand. */
async function unboundParties(database: Queryable, agreementId: string): Promise<string[]> {
  const { rows } = await database.query<{
    id: string;
    participation: Participation;
    council: CouncilContext | null;
  }>(
    `SELECT organisation_id AS id, participation, c.context AS council
     FROM agreement_party LEFT JOIN council c USING (agreement_id, organisation_id)
     WHERE agreement_id = $1 ORDER BY organisation_id`,
    [agreementId],
  );
  return rows
    .filter(({ participation, council }) => council === null || !isBound(participation, council))
    .map(({ id }) => id);
}
