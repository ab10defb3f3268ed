import { Injectable, type OnModuleInit } from '@nestjs/common';
import { validationFailed } from '../../common/problems/general.problems.js';
import type { Issue } from '../../common/problems/problem.js';
import type { OfferedEvent } from '../core/decide.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { readArbiters } from '../../provinces/read-arbiters.js';
import { EventFacts } from '../event-facts.js';
import { readPartyParts, type PartyPart } from '../record/party-parts.js';
import type { Queryable } from '../record/standing-read.js';

/** Looks up what decisions about side procedures and declarations have to know. */
@Injectable()
export class OpeningFacts implements OnModuleInit {
  constructor(
    private readonly facts: EventFacts,
    private readonly directory: OrganisationDirectory,
  ) {}

  onModuleInit(): void {
    this.facts.on('OPEN_MEDIATION', async (database, agreementId, event, { organisationId }) => {
      const parties = await partiesOf(database, agreementId);
      const ids = parties.map((party) => party.organisationId);
      const neutral = await readArbiters(database, agreementId);
      return { involved: involvedIn(event, ids, neutral, organisationId) };
    });
    this.facts.on('ACCEDE', async (database, agreementId, _, { organisationId }) => {
      const parties = await partiesOf(database, agreementId);
      return { isParty: parties.some((party) => party.organisationId === organisationId) };
    });
    this.facts.on('PROPOSE_MEDIATOR', (_, _agreementId, event) => {
      requireKnown(event, this.directory);
      return Promise.resolve({});
    });
    for (const type of ['ACCEPT_ACCESSION', 'ACCEPT_RENEWAL'])
      this.facts.on(type, async (database, agreementId) => {
        const parts = await readPartyParts(database, agreementId);
        const unbound = parts.filter(({ boundText }) => boundText === null);
        return unbound.length === 0 ? {} : { unbound: unbound.map((part) => part.organisationId) };
      });
    for (const type of ['APPLY_PROVISIONALLY', 'END_PROVISIONAL_APPLICATION'])
      this.facts.on(type, async (database, agreementId, _, { organisationId }) => {
        const parties = await partiesOf(database, agreementId);
        const own = parties.find((party) => party.organisationId === organisationId);
        return { appliesProvisionally: own?.appliesProvisionally === true };
      });
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
function involvedIn(
  event: OfferedEvent,
  parties: readonly string[],
  neutral: readonly string[],
  own: string,
): readonly string[] {
  // Who arbitrates is in no dispute, unless somebody has one with the arbiter.
  if (!Array.isArray(event.involved)) return parties.filter((id) => !neutral.includes(id));
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
  if (parties.includes(own) && !involved.includes(own))
    faults.push({ in: 'body', name: 'involved', detail: { key: 'mediation.not-involved' } });
  if (faults.length > 0) throw validationFailed(faults);
  return involved;
}

/** Those who take part: a party that has left does not. */
async function partiesOf(database: Queryable, agreementId: string): Promise<PartyPart[]> {
  const parts = await readPartyParts(database, agreementId);
  return parts.filter(({ participation }) => participation !== 'withdrawn');
}
