import type { EntityManager } from 'typeorm';
import { Agreement } from '../../workflow/agreement.entity.js';
import { Party } from '../../workflow/party.entity.js';
import { AgreementText } from '../texts/text.entity.js';

/** What every draft is made of. */
export interface DraftRows {
  readonly agreement: Agreement;
  readonly parties: readonly Party[];
  /** The newest version; null where there is none. */
  readonly text: AgreementText | null;
}

/** Reads a draft, in three queries. */
export async function readDraft(manager: EntityManager, agreementId: string): Promise<DraftRows> {
  return {
    agreement: await manager.findOneByOrFail(Agreement, { id: agreementId }),
    parties: await manager.findBy(Party, { agreementId }),
    text: await manager.findOne(AgreementText, { where: { agreementId }, order: { version: 'DESC' } }),
  };
}
