import { dateAfter } from '../../../src/common/time/terms.js';
import type {
  OpenCommitment,
  WithdrawalContext,
} from '../../../src/workflow/machines/proceedings/withdrawal.machine.js';
import { dayOf, type PaperAgreement } from '../paper-agreement.js';
import { ELECTOR, type PaperCommitment, type PaperRows } from '../paper-rows.js';
import type { Fields, Move } from './move.js';
import { opening, proceedingEvent, remembered } from './proceeding.js';

/** What can be tried when a party leaves: by all of them, about the first commitment that it has open. */
export function withdrawalMoves(parties: readonly string[], leaver: string, most: number): Move[] {
  const about = (fields: object) => (paper: PaperAgreement) => ({
    commitment: first(paper)?.number ?? 1,
    ...fields,
  });
  return [
    opening(
      leaver,
      'WITHDRAW',
      most,
      (paper) => ({ effectiveOn: dateAfter(dayOf(paper), { months: 13 }), reason: 'Andere regio.' }),
      ({ rows }) => ({
        level: ELECTOR.level,
        population: ELECTOR.population,
        openCommitments: owedBy(rows, leaver),
      }),
    ),
    ...parties.flatMap((party) => [
      proceedingEvent('withdrawal', party, 'SETTLE_COMMITMENT', about({ how: 'Betaald.' })),
      proceedingEvent('withdrawal', party, 'CONFIRM_SETTLEMENT', about({}), {
        rows: (paper) => changed(paper, () => ({ status: 'settled' })),
      }),
      ...parties
        .filter((toId) => toId !== party)
        .map((toId) => ({
          ...proceedingEvent('withdrawal', party, 'PASS_ON_COMMITMENT', about({ toId })),
          name: `PASS_ON_COMMITMENT by ${party} to ${toId}`,
        })),
      proceedingEvent('withdrawal', party, 'TAKE_OVER_COMMITMENT', about({}), {
        rows: (paper) =>
          changed(paper, ({ debtorId, creditorId }) => ({
            debtorId: debtorId === leaverOf(paper) ? party : debtorId,
            creditorId: creditorId === leaverOf(paper) ? party : creditorId,
          })),
      }),
      proceedingEvent('withdrawal', party, 'REVOKE_WITHDRAWAL'),
    ]),
  ];
}

function first(paper: PaperAgreement): OpenCommitment | undefined {
  return remembered<WithdrawalContext>(paper, 'withdrawal')?.open[0];
}

function leaverOf(paper: PaperAgreement): string | undefined {
  return remembered<WithdrawalContext>(paper, 'withdrawal')?.organisationId;
}

function owedBy({ commitments }: PaperRows, party: string): Fields[] {
  return commitments
    .filter(({ status, debtorId, creditorId }) => status === 'open' && [debtorId, creditorId].includes(party))
    .map(({ number, debtorId, creditorId }) => ({ number, debtorId, creditorId, proposal: null }));
}

/** The commitments once the one that is spoken of has changed. */
function changed(
  paper: PaperAgreement,
  change: (commitment: PaperCommitment) => Partial<PaperCommitment>,
): Partial<PaperRows> {
  const about = first(paper)?.number;
  return {
    commitments: paper.rows.commitments.map((each) =>
      each.number === about ? { ...each, ...change(each) } : each,
    ),
  };
}
