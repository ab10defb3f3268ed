import { dateAfter } from '../../../src/common/time/terms.js';
import { contextOf, dayOf, type PaperAgreement } from '../paper-agreement.js';
import { change, event, type Fields, lastNumber, type Move, removeLast } from './move.js';

/** More than these make no difference. */
const TEXTS = 2;

/** The lead writes texts. */
export function textMoves(lead: string): Move[] {
  return [addText(lead, ({ rows: { texts } }) => texts < TEXTS)];
}

/** @param when whether another text makes a difference */
export function addText(lead: string, when: (paper: PaperAgreement) => boolean): Move {
  return change(
    lead,
    'ADD_TEXT',
    (paper) => (when(paper) ? { texts: paper.rows.texts + 1 } : undefined),
    async (real, { rows: { texts } }) =>
      (await real.as(lead)).post(`${real.path}/texts`, {
        clauses: [{ number: '1', heading: 'Doel', body: `Open ruimte, versie ${texts + 1}.` }],
      }),
    ({ rows: { texts } }) => ({ version: texts + 1 }),
  );
}

/** The parties negotiate on a text. */
export function positionMoves(parties: readonly string[]): Move[] {
  return parties.flatMap((party) => [
    event(party, 'PROPOSE_TEXT', ({ rows }) => ({ version: Math.max(1, rows.texts) })),
    event(party, 'ACCEPT_TEXT', (paper) => ({ version: offeredText(paper) })),
    event(party, 'OBJECT_TO_TEXT', (paper) => ({ version: offeredText(paper), reason: 'Te duur.' })),
  ]);
}

/** The lead evaluates, and any party consents to an end. */
export function monitoringMoves(parties: readonly string[]): Move[] {
  return [
    event(parties[0], 'EVALUATE', () => ({ findings: 'Goed.' })),
    ...parties.map((party) => event(party, 'TERMINATE', () => ({ reason: 'Klaar.' }))),
  ];
}

/** The lead measures one indicator at a time. */
export function measuringMoves(lead: string): Move[] {
  return [
    change(
      lead,
      'ADD_INDICATOR',
      (paper) => (paper.rows.measuredBy === null ? { measuredBy: measuredBy(paper) } : undefined),
      async (real, paper) => (await real.as(lead)).post(`${real.path}/indicators`, indicator(lead, paper)),
    ),
    change(
      lead,
      'REMOVE_INDICATOR',
      ({ rows }) => (rows.measuredBy === null ? undefined : { measuredBy: null, isMeasured: false }),
      (real) => removeLast(real, lead, 'indicators'),
    ),
    change(
      lead,
      'RECORD_MEASUREMENT',
      ({ rows }) => (rows.measuredBy === null || rows.isMeasured ? undefined : { isMeasured: true }),
      async (real, paper) =>
        (await real.as(lead)).post(
          `${real.path}/indicators/${await lastNumber(real, lead, 'indicators')}/measurements`,
          {
            value: '11.8',
            measuredOn: dayOf(paper),
            source: 'https://provincies.incijfers.be/databank',
          },
        ),
    ),
  ];
}

function offeredText(paper: PaperAgreement): number {
  return contextOf(paper).offeredText ?? 1;
}

function measuredBy(paper: PaperAgreement): string {
  return dateAfter(dayOf(paper), { months: 2 });
}

function indicator(responsibleId: string, paper: PaperAgreement): Fields {
  return {
    name: 'Ruimtebeslag',
    definition: 'Aandeel van de oppervlakte.',
    unit: '%',
    baselineValue: '12.40',
    baselineOn: '2026-01-01',
    targetValue: '-0.5',
    targetOn: dateAfter(dayOf(paper), { months: 60 }),
    responsibleId,
    firstDueOn: measuredBy(paper),
  };
}
