import type { Facts } from '../../../src/workflow/core/decide.js';
import type {
  AmendmentContext,
  AmendmentParty,
} from '../../../src/workflow/machines/proceedings/amendment.types.js';
import { FLANDERS } from '../../support/a-deal.js';
import {
  boundTextIn,
  contextOf,
  dayOf,
  isBound,
  type PaperAgreement,
  partiesOf,
} from '../paper-agreement.js';
import { ELECTOR } from '../paper-rows.js';
import { type Fields, type Move, SOURCE } from './move.js';
import { opening, proceedingEvent, remembered } from './proceeding.js';
import { addText } from './shared.js';

const REASON = { reason: 'Wie betaalt de weg?' };

/**
 * What can be tried with an amendment, annulments of consents to it included. Commitments stay as they are: whose duties
 * change is said in words.
 * @param affected the party of which whoever proposes says that its duties change, as long as the deal binds it
 * @param most how many side procedures an agreement has at most
 */
export function amendmentMoves(parties: readonly string[], affected: string, most: number): Move[] {
  const proposal = (paper: PaperAgreement): Fields => ({
    version: Math.max(1, paper.rows.texts),
    named: isBound(paper, affected) ? [{ organisationId: affected, ...REASON }] : [],
  });
  const step = (
    by: string,
    type: string,
    fields: (paper: PaperAgreement) => Fields = () => ({}),
    facts = news,
  ): Move => proceedingEvent('amendment', by, type, fields, { facts });
  return [
    {
      ...addText(parties[0], ({ rows, is }) => rows.texts === is.agreement.context.textInForce),
      name: 'ADD_TEXT once the last is in force',
    },
    ...parties.flatMap((party) => [
      opening(party, 'AMEND', most, proposal, (paper) => ({
        amendment: {
          ...proposed(paper),
          nonFollowers: paper.outline.nonFollowers ?? 'must-follow',
          parties: boundParties(paper),
        },
      })),
      step(party, 'PROPOSE_AMENDMENT', proposal, (paper) => ({ ...news(paper), proposal: proposed(paper) })),
      step(party, 'ACCEPT_AMENDMENT'),
      step(party, 'OBJECT_TO_AMENDMENT', () => REASON),
      step(party, 'CLAIM_AFFECTED', () => REASON),
      step(party, 'CONCLUDE_AMENDMENT'),
      step(party, 'REVOKE_AMENDMENT', () => REASON),
      step(party, 'APPROVE_AMENDMENT', (paper) => vote(paper, 24)),
      step(party, 'REJECT_AMENDMENT', (paper) => vote(paper, 2)),
      {
        ...proceedingEvent(
          'amendment',
          FLANDERS,
          'ANNUL_AMENDMENT_DECISION',
          (paper) => ({
            organisationId: party,
            annulledOn: dayOf(paper),
            reason: 'Klacht.',
            source: SOURCE,
          }),
          { facts: news, roles: ['supervisor'] },
        ),
        name: `ANNUL_AMENDMENT_DECISION for ${party}`,
      },
    ]),
  ];
}

function vote(paper: PaperAgreement, votesFor: number): Fields {
  return {
    decidedOn: dayOf(paper),
    votesFor,
    votesAgainst: 26 - votesFor,
    abstentions: 0,
    source: SOURCE,
  };
}

function proposed(paper: PaperAgreement): Facts {
  return { isNewText: paper.rows.texts > (contextOf(paper).textInForce ?? 0), changes: [] };
}

/** What is no longer as the amendment took it to be. */
function news(paper: PaperAgreement): Facts {
  const amendment = remembered<AmendmentContext>(paper, 'amendment');
  if (amendment === undefined) return {};
  const { parties, followers, proposal } = amendment;
  const bound = boundParties(paper);
  const asKnown = bound
    .filter(
      ({ organisationId, boundText }) =>
        Object.hasOwn(followers, organisationId) ||
        parties.some((party) => party.organisationId === organisationId && party.boundText === boundText),
    )
    .map(({ organisationId }) => organisationId);
  return {
    left: parties.map(({ organisationId }) => organisationId).filter((id) => !asKnown.includes(id)),
    joined: bound.filter(({ organisationId }) => !asKnown.includes(organisationId)),
    overtaken: [],
    text: proposal.version,
  };
}

function boundParties(paper: PaperAgreement): AmendmentParty[] {
  return partiesOf(paper)
    .filter((party) => isBound(paper, party))
    .map((organisationId) => ({
      organisationId,
      level: ELECTOR.level,
      population: ELECTOR.population,
      boundText: boundTextIn(paper, organisationId),
    }));
}
