import { dayOf, partyOf, type PaperAgreement } from '../paper-agreement.js';
import { event, type Fields, type Move } from './move.js';

/** A party declares for itself that it applies a deal before it is in force. */
export function provisionalMoves(parties: readonly string[]): Move[] {
  return parties.flatMap((party) => {
    const declaration = (type: string, fields: (paper: PaperAgreement) => Fields): Move => {
      const move = event(party, type, fields);
      return {
        ...move,
        onPaper: (paper) => {
          const offer = move.onPaper(paper);
          const facts = { appliesProvisionally: partyOf(paper, party).provisionalSince !== null };
          return offer && { ...offer, facts };
        },
      };
    };
    return [
      declaration('APPLY_PROVISIONALLY', (paper) => ({ from: dayOf(paper) })),
      declaration('END_PROVISIONAL_APPLICATION', () => ({ reason: 'Geen middelen.' })),
    ];
  });
}
