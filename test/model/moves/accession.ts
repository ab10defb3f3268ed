import { isParty } from '../paper-agreement.js';
import type { Move } from './move.js';
import { opening, proceedingEvent } from './proceeding.js';

/** What can be tried with the accession of an organisation that is no party, its council aside. */
export function accessionMoves(parties: readonly string[], applicant: string, most: number): Move[] {
  const step = (by: string, type: string, fields = {}): Move =>
    proceedingEvent('accession', by, type, () => fields);
  return [
    opening(
      applicant,
      'ACCEDE',
      most,
      () => ({}),
      (paper) => ({ isParty: isParty(paper, applicant) }),
    ),
    step(applicant, 'REVOKE_ACCESSION'),
    ...parties.flatMap((party) => [
      step(party, 'ACCEPT_ACCESSION'),
      step(party, 'OBJECT_TO_ACCESSION', { reason: 'Te weinig middelen.' }),
    ]),
  ];
}
