import { aDeal } from '../support/a-deal.js';
import type { LivingDeal } from '../support/living-deal.js';
import type { PaperAgreement } from './paper-agreement.js';

const ASSIGNMENT = { setBy: 'nation', title: 'Woonopgave', source: 'https://www.example.org/opgaven/1' };

/** The draft of a real agreement as one on paper begins. */
export function begunAs(url: string, { outline, expiresOn }: PaperAgreement): Promise<LivingDeal> {
  const { process, parties, rule, nonFollowers } = outline;
  const [lead, ...others] = parties;
  const answersAssignment = process.settings.trigger === 'assignment';
  return aDeal()
    .ledBy(lead)
    .with(...others)
    .ratifiedBy(rule)
    .saying({
      expiresOn,
      kind: process.kind,
      process: process.id,
      ...(nonFollowers && { nonFollowers }),
      ...(answersAssignment && { assignment: ASSIGNMENT }),
    })
    .begun(url);
}
