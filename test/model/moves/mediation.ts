import { isParty, partiesOf } from '../paper-agreement.js';
import type { Move } from './move.js';
import { opening, proceedingEvent } from './proceeding.js';

const TOO_FAR = { reason: 'Te ver uiteen.' };

/**
 * What can be tried with a mediation between parties.
 * @param mediatorId an organisation that lends the mediator
 * @param most side procedures of an agreement
 */
export function mediationMoves(parties: readonly string[], mediatorId: string, most: number): Move[] {
  const step = (by: string, type: string, fields = {}): Move =>
    proceedingEvent('mediation', by, type, () => fields);
  const asMediator = (type: string, fields: object): Move =>
    proceedingEvent('mediation', mediatorId, type, () => ({ ...fields }), { roles: ['mediator'] });
  return [
    ...parties.flatMap((party) => [
      opening(
        party,
        'OPEN_MEDIATION',
        most,
        () => ({ question: 'Wie betaalt de weg?' }),
        (paper) => ({ involved: partiesOf(paper).filter((each) => isParty(paper, each)) }),
      ),
      step(party, 'PROPOSE_MEDIATOR', { mediatorId }),
      step(party, 'ACCEPT_MEDIATOR'),
      step(party, 'REFUSE_MEDIATOR', TOO_FAR),
      step(party, 'PROPOSE_SETTLEMENT', { text: 'Elk de helft.' }),
      step(party, 'ACCEPT_SETTLEMENT'),
      step(party, 'REFUSE_SETTLEMENT', TOO_FAR),
      step(party, 'CLOSE_MEDIATION', { outcome: 'failed', ...TOO_FAR }),
      {
        ...step(party, 'CLOSE_MEDIATION', { outcome: 'withdrawn', reason: 'Opgelost.' }),
        name: `CLOSE_MEDIATION as withdrawn by ${party}`,
      },
    ]),
    asMediator('PROPOSE_SETTLEMENT', { text: 'De weg wordt smaller.' }),
    asMediator('CLOSE_MEDIATION', { outcome: 'failed', ...TOO_FAR }),
  ];
}
