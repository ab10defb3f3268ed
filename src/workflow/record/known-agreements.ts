import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { WholeAgreement } from './whole-read.js';

/** Most agreements that are remembered, and most parties that they have together. */
const MOST_AGREEMENTS = 2000;
const MOST_PARTIES = 20_000;

/**
 * Agreements as this process wrote them last. Another process may have written since, so that a decision on one holds
 * only once the statement that records it has found the agreement's version unchanged; a refusal on one says nothing.
 */
@Injectable()
export class KnownAgreements {
  private readonly known = new LRUCache<string, WholeAgreement>({
    max: MOST_AGREEMENTS,
    maxSize: MOST_PARTIES,
    sizeCalculation: ({ parties }) => parties.length + 1,
  });

  of(agreementId: string): WholeAgreement | undefined {
    return this.known.get(agreementId);
  }

  keep(whole: WholeAgreement): void {
    this.known.set(whole.agreement.id, whole);
  }

  forget(agreementId: string): void {
    this.known.delete(agreementId);
  }
}
