import type { Role } from '../../src/access/principal.js';
import { dateAfter } from '../../src/common/time/terms.js';
import { FLANDERS } from '../support/a-deal.js';
import type { Answer } from '../support/api-client.js';
import { asOrganisation } from '../support/callers.js';
import type { LivingDeal } from '../support/living-deal.js';
import { contextOf, dayOf, type PaperDeal, type PaperOffer } from './paper-deal.js';

/** Something that somebody can try with a deal. */
export interface Move {
  readonly name: string;
  /** The type of the event. */
  readonly type: string;
  /** The party whose council it is offered to; null for the deal itself. */
  readonly councilId: string | null;
  /** On paper; undefined where there is nothing to try it with, such as an indicator to remove. */
  readonly onPaper: (deal: PaperDeal) => PaperOffer | undefined;
  /** The same at a real one that stands where the one on paper does. */
  readonly send: (real: LivingDeal, deal: PaperDeal) => Promise<Answer<unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** More than these make no difference. */
const TEXTS = 2;
const COMMITMENTS = 2;

/** What can be tried with a deal itself. */
export function dealMoves(parties: readonly string[]): Move[] {
  const [lead] = parties;
  return [
    draftChange('leaves out the capacity', lead, false),
    draftChange('fills in the capacity', lead, true),
    {
      ...byOne('ADD_TEXT', lead),
      onPaper: ({ rows: { texts } }) =>
        texts < TEXTS
          ? {
              by: lead,
              councilId: null,
              event: { type: 'ADD_TEXT', version: texts + 1 },
              rows: { texts: texts + 1 },
            }
          : undefined,
      send: async (real, { rows: { texts } }) =>
        (await real.as(lead)).post(`${real.path}/texts`, {
          clauses: [{ number: '1', heading: 'Doel', body: `Open ruimte, versie ${texts + 1}.` }],
        }),
    },
    {
      ...byOne('ADD_COMMITMENT', lead),
      onPaper: ({ rows: { commitments } }) =>
        unless(commitments === COMMITMENTS, change(lead, 'ADD_COMMITMENT', { commitments: commitments + 1 })),
      send: async (real) =>
        (await real.as(lead)).post(`${real.path}/commitments`, {
          kind: 'obligation',
          debtorId: lead,
          creditorId: parties[1],
          unit: 'EUR',
          amount: '50000.00',
          description: 'Aandeel.',
        }),
    },
    {
      ...byOne('REMOVE_COMMITMENT', lead),
      onPaper: ({ rows: { commitments } }) =>
        unless(commitments === 0, change(lead, 'REMOVE_COMMITMENT', { commitments: commitments - 1 })),
      send: (real) => removeLast(real, lead, 'commitments'),
    },
    {
      ...byOne('ADD_INDICATOR', lead),
      onPaper: (deal) =>
        unless(
          deal.rows.measuredBy !== null,
          change(lead, 'ADD_INDICATOR', { measuredBy: measuredBy(deal) }),
        ),
      send: async (real, deal) =>
        (await real.as(lead)).post(`${real.path}/indicators`, indicator(lead, deal)),
    },
    {
      ...byOne('REMOVE_INDICATOR', lead),
      onPaper: ({ rows }) =>
        unless(
          rows.measuredBy === null,
          change(lead, 'REMOVE_INDICATOR', { measuredBy: null, isMeasured: false }),
        ),
      send: (real) => removeLast(real, lead, 'indicators'),
    },
    {
      ...byOne('RECORD_MEASUREMENT', lead),
      onPaper: ({ rows }) =>
        unless(
          rows.measuredBy === null || rows.isMeasured,
          change(lead, 'RECORD_MEASUREMENT', { isMeasured: true }),
        ),
      send: async (real, deal) =>
        (await real.as(lead)).post(
          `${real.path}/indicators/${await lastNumber(real, lead, 'indicators')}/measurements`,
          {
            value: '11.8',
            measuredOn: dayOf(deal),
            source: 'https://provincies.incijfers.be/databank',
          },
        ),
    },
    event(lead, 'SUBMIT'),
    event(lead, 'ABANDON', () => ({ reason: 'Geen geld.' })),
    event(lead, 'EVALUATE', () => ({ findings: 'Goed.' })),
    ...parties.flatMap((party) => [
      event(party, 'PROPOSE_TEXT', ({ rows }) => ({ version: Math.max(1, rows.texts) })),
      event(party, 'ACCEPT_TEXT', (deal) => ({ version: offeredText(deal) })),
      event(party, 'OBJECT_TO_TEXT', (deal) => ({ version: offeredText(deal), reason: 'Te duur.' })),
      event(party, 'TERMINATE', () => ({ reason: 'Klaar.' })),
    ]),
  ];
}

/** What a council decides, and what a supervising authority makes of it. */
export function decisionMoves(party: string): Move[] {
  return [
    councilEvent(party, 'APPROVE', (deal) => vote(deal, 24)),
    councilEvent(party, 'REJECT', (deal) => vote(deal, 2)),
    councilEvent(
      party,
      'ANNUL',
      (deal) => ({ annulledOn: dayOf(deal), reason: 'Klacht.', source: SOURCE }),
      FLANDERS,
      ['supervisor'],
    ),
  ];
}

/** Everything that can be tried with a council. */
export function councilMoves(party: string): Move[] {
  return [
    ...decisionMoves(party),
    councilEvent(party, 'SCHEDULE', (deal) => ({ meetingOn: dateAfter(dayOf(deal), { days: 7 }) })),
    councilEvent(party, 'OPEN_DELIBERATION', () => ({})),
    councilEvent(party, 'APPROVE_WITH_RESERVATION', (deal) => ({
      ...vote(deal, 20),
      reservations: [{ clause: '1', text: 'Geen nieuwe wegen.' }],
    })),
    councilEvent(party, 'DEFER', () => ({ reason: 'De commissie wil cijfers.' })),
    councilEvent(party, 'PUBLISH', (deal) => ({ publishedOn: dayOf(deal), source: SOURCE })),
  ];
}

const SOURCE = 'https://www.example.org/besluiten/1';

function vote(deal: PaperDeal, votesFor: number): Fields {
  return { decidedOn: dayOf(deal), votesFor, votesAgainst: 26 - votesFor, abstentions: 0, source: SOURCE };
}

function byOne(type: string, by: string): Pick<Move, 'name' | 'type' | 'councilId'> {
  return { name: `${type} by ${by}`, type, councilId: null };
}

function event(by: string, type: string, fields: (deal: PaperDeal) => Fields = () => ({})): Move {
  const body = (deal: PaperDeal): { type: string } => ({ ...fields(deal), type });
  return {
    ...byOne(type, by),
    onPaper: (deal) => ({ by, councilId: null, event: body(deal) }),
    send: (real, deal) => real.send(by, body(deal)),
  };
}

function councilEvent(
  councilId: string,
  type: string,
  fields: (deal: PaperDeal) => Fields,
  by = councilId,
  roles: Role[] = [],
): Move {
  return {
    name: `${type} for ${councilId}`,
    type,
    councilId,
    onPaper: (deal) => ({ by, councilId, event: { type, ...fields(deal) } }),
    send: async (real, deal) =>
      (await asOrganisation(real.url, by, ...roles)).post(`${real.path}/councils/${councilId}/events`, {
        type,
        ...fields(deal),
      }),
  };
}

/** Without anybody to carry it out, a draft is not ready. */
function draftChange(name: string, lead: string, isComplete: boolean): Move {
  return {
    name,
    type: 'REVISE_DRAFT',
    councilId: null,
    onPaper: ({ rows }) =>
      unless(rows.isComplete === isComplete, change(lead, 'REVISE_DRAFT', { isComplete })),
    send: async (real) => (await real.as(lead)).patch(real.path, { capacityFte: isComplete ? 2.5 : 0 }),
  };
}

function change(by: string, type: string, rows: PaperOffer['rows']): PaperOffer {
  return { by, councilId: null, event: { type }, rows };
}

function unless(isIdle: boolean, offer: PaperOffer): PaperOffer | undefined {
  return isIdle ? undefined : offer;
}

function offeredText(deal: PaperDeal): number {
  return contextOf(deal).offeredText ?? 1;
}

function measuredBy(deal: PaperDeal): string {
  return dateAfter(dayOf(deal), { months: 2 });
}

function indicator(responsibleId: string, deal: PaperDeal): Fields {
  return {
    name: 'Ruimtebeslag',
    definition: 'Aandeel van de oppervlakte.',
    unit: '%',
    baselineValue: '12.40',
    baselineOn: '2026-01-01',
    targetValue: '-0.5',
    targetOn: dateAfter(dayOf(deal), { months: 60 }),
    responsibleId,
    firstDueOn: measuredBy(deal),
  };
}

async function removeLast(real: LivingDeal, by: string, what: string): Promise<Answer<unknown>> {
  return (await real.as(by)).delete(`${real.path}/${what}/${await lastNumber(real, by, what)}`);
}

async function lastNumber(real: LivingDeal, by: string, what: string): Promise<number> {
  const { body } = await (await real.as(by)).get<{ items: { number: number }[] }>(`${real.path}/${what}`);
  return body.items.at(-1)?.number ?? 1;
}
