import type { Role } from '../../../src/access/principal.js';
import { derive } from '../../../src/common/time/terms.js';
import type { FactChange } from '../../../src/workflow/machines/council-correction.js';
import type { CouncilDecision } from '../../../src/workflow/machines/council.machine.js';
import { FLANDERS } from '../../support/a-deal.js';
import type { Answer } from '../../support/api-client.js';
import { asOrganisation } from '../../support/callers.js';
import type { LivingDeal } from '../../support/living-deal.js';
import type { Move } from './move.js';
import {
  contextOf,
  councilOf,
  deadlinesOf,
  type PaperAgreement,
  type PaperOffer,
} from '../paper-agreement.js';
import type { PaperCorrection } from '../paper-rows.js';

/** For objections. */
const TERM = { days: 30 };
const SOURCE = 'https://www.example.org/notulen/1';
const REASON = 'Verschrijving.';
/** More than the votes of any move. */
const SEATS = 100;

const DECIDING = ['APPROVE', 'APPROVE_WITH_RESERVATION', 'REJECT'];

/**
 * What can be tried with an error in the text: a registrar proposes to put it right, and the parties answer.
 * @param most how many corrections an agreement has at most, facts among them
 */
export function textCorrectionMoves(parties: readonly string[], most: number): Move[] {
  return [
    {
      name: 'PROPOSE_CORRECTION of the text',
      type: 'PROPOSE_CORRECTION',
      onPaper: (paper) => {
        const { textInForce, offeredText } = contextOf(paper);
        const version = textInForce ?? offeredText;
        return version === null ? undefined : proposal(paper, most, null, { version, changes: [] });
      },
      send: async (real, paper) => {
        const { textInForce, offeredText } = contextOf(paper);
        return propose(real, {
          type: 'text',
          version: textInForce ?? offeredText,
          changes: [{ clause: '1', part: 'heading', newValue: `Doel ${paper.rows.corrections + 1}` }],
          reason: REASON,
        });
      },
    },
    ...parties.flatMap((party) => [
      confirmation(party, 'CONFIRM_CORRECTION', (left) => left > 0),
      confirmation(party, 'CORRECT_TEXT', (left) => left === 0),
      refusal(`OBJECT_TO_CORRECTION of the text by ${party}`, null, party),
    ]),
    refusal('WITHDRAW_CORRECTION of the text', null, FLANDERS),
  ];

  function confirmation(party: string, type: string, is: (left: number) => boolean): Move {
    return {
      name: `${type} by ${party}`,
      type,
      onPaper: ({ rows: { correction } }) => {
        if (correction?.councilId !== null) return undefined;
        const confirmedBy = [...new Set([...correction.confirmedBy, party])];
        if (!is(parties.length - confirmedBy.length)) return undefined;
        const event = { ...correction.content, type };
        return { by: party, owner: null, event, rows: { correction: { ...correction, confirmedBy } } };
      },
      send: (real, paper) => answer(real, paper, party, { answer: 'confirm' }),
    };
  }
}

/**
 * What can be tried with a council's decision that was recorded wrong: a registrar proposes to put right the outcome
 * or only the votes, and the council's clerk answers.
 */
export function factCorrectionMoves(party: string, most: number): Move[] {
  return [
    proposalOf('the outcome', (decision) =>
      decision.outcome === 'approvedWithReservation'
        ? undefined
        : [
            changeOf(decision, 'outcome', decision.outcome === 'approved' ? 'rejected' : 'approved'),
            changeOf(decision, 'votesFor', decision.votesAgainst),
            changeOf(decision, 'votesAgainst', decision.votesFor),
          ],
    ),
    proposalOf('the votes', (decision) => [
      changeOf(decision, 'abstentions', decision.abstentions === 0 ? 1 : 0),
    ]),
    {
      name: `CORRECT for ${party}`,
      type: 'CORRECT',
      onPaper: ({ rows: { correction } }) =>
        correction?.councilId === party
          ? {
              by: party,
              owner: party,
              event: { ...correction.content, type: 'CORRECT', confirmedBy: party },
            }
          : undefined,
      send: (real, paper) => answer(real, paper, party, { answer: 'confirm' }),
    },
    refusal(`OBJECT_TO_CORRECTION for ${party}`, party, party),
    refusal(`WITHDRAW_CORRECTION for ${party}`, party, FLANDERS),
  ];

  function proposalOf(
    what: string,
    changesOf: (decision: CouncilDecision) => FactChange[] | undefined,
  ): Move {
    const changesIn = (paper: PaperAgreement): FactChange[] | undefined => {
      const decision = councilOf(paper, party)?.decision ?? undefined;
      return decision && changesOf(decision);
    };
    return {
      name: `PROPOSE_CORRECTION of ${what} for ${party}`,
      type: 'PROPOSE_CORRECTION',
      onPaper: (paper) => {
        const changes = changesIn(paper);
        const decidedOn = councilOf(paper, party)?.decision?.decidedOn;
        const content = { part: 'decision', corrects: 0, seats: SEATS, source: SOURCE, decidedOn, changes };
        return changes && proposal(paper, most, party, content);
      },
      send: async (real, paper) => {
        const reported = (await real.history()).filter(
          ({ type, councilId }) => DECIDING.includes(String(type)) && councilId === party,
        );
        return propose(real, {
          type: 'fact',
          sequence: reported.at(-1)?.sequence,
          changes: changesIn(paper)?.map(({ fact, newValue }) => ({ fact, newValue })),
          reason: REASON,
          source: SOURCE,
        });
      },
    };
  }
}

function changeOf(
  decision: CouncilDecision,
  fact: 'outcome' | 'votesFor' | 'votesAgainst' | 'abstentions',
  newValue: FactChange['newValue'],
): FactChange {
  return { fact, oldValue: decision[fact], newValue };
}

/** Of deadlines that run out at one moment, nobody knows which comes first: no correction is proposed then. */
function proposal(
  paper: PaperAgreement,
  most: number,
  councilId: string | null,
  more: object,
): PaperOffer | undefined {
  const { correction, corrections } = paper.rows;
  const until = derive(TERM, paper.now).dueAt;
  const coincides = deadlinesOf(paper).some(([, { dueAt }]) => dueAt.getTime() === until.getTime());
  if (correction !== null || corrections === most || coincides) return undefined;
  const number = corrections + 1;
  const content = { correction: number, reason: REASON, ...more };
  const proposed: PaperCorrection = { number, councilId, content, until, confirmedBy: [] };
  const event = { ...content, type: 'PROPOSE_CORRECTION' };
  return { by: FLANDERS, owner: null, event, rows: { correction: proposed, corrections: number } };
}

/** An objection, or who proposed it takes it back: that is the end of it. */
function refusal(name: string, councilId: string | null, by: string): Move {
  const [type] = name.split(' ');
  return {
    name,
    type,
    onPaper: ({ rows: { correction } }) =>
      correction?.councilId === councilId
        ? {
            by,
            owner: null,
            event: { type, correction: correction.number },
            rows: { correction: null },
          }
        : undefined,
    send: (real, paper) =>
      by === FLANDERS
        ? answer(real, paper, by, { answer: 'withdraw' }, 'registrar')
        : answer(real, paper, by, { answer: 'object', reason: 'Het klopt.' }),
  };
}

async function propose(real: LivingDeal, body: object): Promise<Answer<unknown>> {
  return (await asOrganisation(real.url, FLANDERS, 'registrar')).post(`${real.path}/corrections`, body);
}

async function answer(
  real: LivingDeal,
  { rows }: PaperAgreement,
  by: string,
  body: object,
  ...roles: Role[]
): Promise<Answer<unknown>> {
  const number = rows.correction?.number ?? 0;
  return (await asOrganisation(real.url, by, ...roles)).post(
    `${real.path}/corrections/${number}/answers`,
    body,
  );
}
