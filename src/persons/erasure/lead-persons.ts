import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DraftSummaries } from '../../agreements/drafts/draft-summaries.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import type { ForgottenPerson } from './traces.js';

const DRAFTS = `SELECT id FROM agreement
  WHERE lead_id = $1 AND lower(lead_person) = ANY($2) AND phase = 'drafting' ORDER BY id`;

/** Forgets lead persons of drafts, each with the entry that tells of it: such a draft misses one again. */
@Injectable()
export class LeadPersons {
  constructor(
    private readonly dataSource: DataSource,
    private readonly engine: AgreementEngine,
    private readonly summaries: DraftSummaries,
  ) {}

  /** @returns of how many drafts */
  async eraseFromDrafts({ organisationId, names }: ForgottenPerson): Promise<number> {
    const drafts = await this.dataSource.query<{ id: string }[]>(DRAFTS, [organisationId, names]);
    let erased = 0;
    for (const { id } of drafts) {
      const changed = await this.engine.changeByRegistry({
        agreementId: id,
        actor: { registry: 'erase-person' },
        isRehearsal: false,
        write: async (manager, { agreement }) => {
          if (agreement.phase !== 'drafting') return undefined;
          await manager.update(Agreement, { id }, { leadPerson: null });
          const draft = await this.summaries.summarise(manager, id);
          return { event: { type: 'REVISE_DRAFT', changed: ['leadPerson'], draft }, result: undefined };
        },
      });
      if (changed) erased += 1;
    }
    return erased;
  }
}
