import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Principal } from '../access/principal.js';
import { NO_STANDING } from '../access/standing.js';
import { AdministrativeHistory } from '../administration/administrative-history.js';
import { claimIdempotencyKey } from '../api/idempotency/claim.js';
import { validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { readAllPartnerships } from './all-partnerships.js';
import { shownOf, type ImportPartnershipsDto } from './dto/partnership-import.dto.js';
import { rowIssue } from './partnerships.problems.js';
import type { PartnershipSpell } from './rules/membership-faults.js';
import { planImport, type ImportPlan, type KnownLandscape } from './rules/partnership-import.js';

const ABOUT = '/v1/partnerships';

/** Imports partnerships with their members from a table: all of it, or nothing. */
@Injectable()
export class PartnershipImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationDirectory,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /**
   * Imports a table, or only tells what it would bring. Importing it again brings nothing.
   * @throws Problem 403, 400 with each fault by its line and column, but for a dry run
   */
  async import({ csv, dryRun, source }: ImportPartnershipsDto, principal: Principal): Promise<ImportPlan> {
    permit('importPartnerships', principal, NO_STANDING);
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      await this.history.hold(manager);
      const plan = planImport(csv, await this.known(manager));
      const { rows, partnerships, memberships, unchanged, faults } = plan;
      if (!dryRun) {
        if (faults.length > 0) throw validationFailed(shownOf(faults).map(rowIssue));
        await write(manager, plan);
        const details = {
          rows,
          partnerships: partnerships.length,
          memberships: memberships.length,
          unchanged,
          sha256: createHash('sha256').update(csv, 'utf8').digest('hex'),
          source,
        };
        const type = 'IMPORT_PARTNERSHIPS';
        await this.history.record(manager, principal, { type, about: ABOUT, details }, now);
      }
      await claimIdempotencyKey(manager, ABOUT, now);
      return plan;
    });
  }

  private async known(manager: EntityManager): Promise<KnownLandscape> {
    const { partnerships, memberships } = await readAllPartnerships(manager);
    const byPartnership = new Map<string, PartnershipSpell[]>();
    for (const { partnershipId, ...spell } of memberships) {
      const spells = byPartnership.get(partnershipId) ?? [];
      spells.push(spell);
      byPartnership.set(partnershipId, spells);
    }
    const municipalities = this.organisations.all().filter(({ level }) => level === 'municipality');
    return {
      partnerships: new Map(partnerships.map((each) => [each.id, each])),
      memberships: byPartnership,
      municipalities: new Map(
        // A NIS code can pass to another municipality: one that is comes after one that was.
        [
          ...municipalities.filter(({ endedOn }) => endedOn !== null),
          ...municipalities.filter(({ endedOn }) => endedOn === null),
        ].flatMap((each) => [each.id, each.nis ?? each.id].map((code) => [code, each] as const)),
      ),
    };
  }
}

async function write(manager: EntityManager, { partnerships, memberships }: ImportPlan): Promise<void> {
  await manager.query(
    `INSERT INTO partnership (id, name, legal_form, has_legal_personality, theme)
     SELECT given.id, given.name, given."legalForm", given."hasLegalPersonality", given.theme
       FROM jsonb_to_recordset($1::jsonb) AS given (id text, name text, "legalForm" text,
            "hasLegalPersonality" boolean, theme text)`,
    [JSON.stringify(partnerships)],
  );
  await manager.query(
    `INSERT INTO partnership_member (partnership_id, organisation_id, valid_from, valid_to)
     SELECT given."partnershipId", given."organisationId", given."validFrom", given."validTo"
       FROM jsonb_to_recordset($1::jsonb) AS given ("partnershipId" text, "organisationId" text, "validFrom" date,
            "validTo" date)`,
    [JSON.stringify(memberships)],
  );
}
