import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Commitment } from '../../commitments/commitment.entity.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { openTally, type Tally } from '../../ratification/rules/tally.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import type { DraftSummary } from '../../workflow/machines/deal.machine.js';
import { Party } from '../../workflow/party.entity.js';
import { missingFrom, type Missing } from '../rules/readiness.js';
import { AgreementText } from '../texts/text.entity.js';

/** Looks at a draft as a whole, whatever part of it was changed last. */
@Injectable()
export class DraftSummaries {
  constructor(private readonly directory: OrganisationDirectory) {}

  /** What the statechart has to know of the draft, as it stands in the transaction given. */
  async summarise(manager: EntityManager, agreementId: string): Promise<DraftSummary> {
    const { agreement, parties, text, missing } = await this.look(manager, agreementId);
    return {
      ready: missing.length === 0,
      rule: agreement.ratificationRule,
      tally: this.tallyOf(parties.map((party) => party.organisationId)),
      expiresOn: agreement.expiresOn,
      latestText: text?.version ?? 0,
    };
  }

  /** What the draft still misses. */
  async missing(manager: EntityManager, agreementId: string): Promise<Missing[]> {
    return (await this.look(manager, agreementId)).missing;
  }

  /** The parties as the ratification rule will count them, before any council has decided. */
  tallyOf(organisationIds: readonly string[]): Tally {
    return openTally(
      organisationIds.flatMap((id) => {
        const organisation = this.directory.get(id);
        return organisation ? [{ level: organisation.level, population: organisation.population }] : [];
      }),
    );
  }

  private async look(
    manager: EntityManager,
    agreementId: string,
  ): Promise<{ agreement: Agreement; parties: Party[]; text: AgreementText | null; missing: Missing[] }> {
    const agreement = await manager.findOneByOrFail(Agreement, { id: agreementId });
    const parties = await manager.findBy(Party, { agreementId });
    const text = await manager.findOne(AgreementText, { where: { agreementId }, order: { version: 'DESC' } });
    const obligations = await manager.countBy(Commitment, {
      agreementId,
      kind: 'obligation',
      extinguishedOn: IsNull(),
    });
    const missing = missingFrom({
      ...agreement,
      parties: parties.length,
      clauses: text?.clauses.length ?? 0,
      obligations,
    });
    return { agreement, parties, text, missing };
  }
}
