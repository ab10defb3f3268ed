import type { Agreement, Balance, Readiness, Text } from '../answers.js';
import { workdayAfter, yearOf } from '../calendar.js';
import type { Player } from '../cast.js';
import { municipalCommitments, ownCommitments } from '../content/commitments.js';
import { indicators } from '../content/indicators.js';
import { CHALLENGE, firstText, LEAD_PERSON, needEvidence, TITLE } from '../content/texts.js';
import { requireState, stateOf, type Walk } from '../walk.js';

/** How many years the deal holds, beside the one in which it is drafted. */
const YEARS = 6;
const MEASURES_VACANCY = 'Waregem';

/** When the deal is ratified: 66 % of the parties, the province and Flanders among them. */
export const RULE = {
  type: 'allOf',
  rules: [
    { type: 'share', min: 0.66 },
    { type: 'level', level: 'province', rule: { type: 'unanimity' } },
    { type: 'level', level: 'flanders', rule: { type: 'unanimity' } },
  ],
} as const;

export interface Drafted {
  /** The year at whose end the deal expires. */
  readonly lastYear: number;
  /** Who measures the vacancy, and will be late. */
  readonly measuresVacancy: Player;
}

/** Kortrijk drafts the deal until nothing is missing, and submits it. */
export async function draft(walk: Walk): Promise<Drafted> {
  const { cast } = walk;
  const lastYear = yearOf(walk.today) + YEARS;
  const measuresVacancy = cast.municipality(MEASURES_VACANCY);
  await begin(walk);
  await refuse(walk);

  await walk.goTo(workdayAfter(walk.today, 6));
  await fillIn(walk, lastYear);
  await walk.goTo(workdayAfter(walk.today, 7));
  await write(walk, lastYear);
  await commit(walk, lastYear);
  await planMeasuring(walk, lastYear, measuresVacancy);
  await report(walk);

  await walk.goTo(workdayAfter(walk.today, 5));
  const submitted = await walk.send(cast.lead, { type: 'SUBMIT' }, 'negotiation.positions');
  walk.tell(cast.lead, 'submits the deal: the text is on offer', stateOf(submitted));
  return { lastYear, measuresVacancy };
}

async function begin(walk: Walk): Promise<void> {
  const { lead } = walk.cast;
  const agreement = await walk
    .as(lead)
    .post<Agreement>('/v1/agreements', { kind: 'deal', title: TITLE, leadId: lead.id });
  walk.follow(agreement);
  walk.tell(lead, `begins a draft, “${TITLE}”`, stateOf(agreement));
  await report(walk);
}

/** The readiness report, as the lead sees it. */
async function report(walk: Walk): Promise<void> {
  const lead = walk.as(walk.cast.lead);
  const { ready, missing } = await lead.get<Readiness>(`${walk.path}/readiness`);
  const state = stateOf(await lead.get<Agreement>(walk.path));
  requireState(state, ready ? 'drafting.ready' : 'drafting.incomplete', 'By the readiness report');
  walk.tell(
    'Registry',
    ready ? 'nothing is missing any more' : `${missing.length} things are missing:`,
    state,
  );
  for (const { detail } of missing) walk.timeline.note(detail, '☐ ');
}

/** What the registry does not allow: a draft that is not ready, and the eyes of others. */
async function refuse(walk: Walk): Promise<void> {
  const { lead, outsider } = walk.cast;
  const events = { method: 'POST', path: `${walk.path}/events`, body: { type: 'SUBMIT' } } as const;
  const notReady = await walk.as(lead).refused(events, 409, 'event-not-allowed');
  const submits = 'tries to submit it all the same';
  walk.timeline.refusal({ on: walk.today, who: lead.name, what: submits }, 409, notReady.detail);

  const reading = { method: 'GET', path: walk.path } as const;
  const unknown = await walk.as(outsider).refused(reading, 404, 'not-found');
  const looks = 'is no party, and may not even know that there is a draft';
  walk.timeline.refusal({ on: walk.today, who: outsider.name, what: looks }, 404, unknown.detail);
}

async function fillIn(walk: Walk, lastYear: number): Promise<void> {
  const { cast } = walk;
  const agreement = await walk.as(cast.lead).patch<Agreement>(walk.path, {
    challenge: CHALLENGE,
    needEvidence: needEvidence(cast.inhabitants),
    theme: 'ruimte',
    legalForm: 'interlokaleVereniging',
    regionId: cast.regionId,
    leadPerson: LEAD_PERSON,
    capacityFte: 2,
    meansEur: '250000.00',
    parties: cast.parties.map(({ id }) => ({
      organisationId: id,
      role: id === cast.lead.id ? 'lead' : 'party',
    })),
    ratificationRule: RULE,
    expiresOn: `${lastYear}-12-31`,
  });
  const parties = `${cast.municipalities.length} municipalities, the province and Flanders`;
  walk.tell(
    cast.lead,
    `names ${parties} as parties, the challenge, the need, capacity and means`,
    stateOf(agreement),
  );
  walk.timeline.note(
    `Rule: at least 66 % of the ${agreement.parties.length} parties, the province and Flanders among them.`,
  );
}

async function write(walk: Walk, lastYear: number): Promise<void> {
  const clauses = firstText(lastYear);
  const { version } = await walk.as(walk.cast.lead).post<Text>(`${walk.path}/texts`, { clauses });
  walk.tell(walk.cast.lead, `writes text ${version}, in ${clauses.length} clauses`);
  walk.timeline.note(clauses.map(({ number, heading }) => `${number} ${heading}`).join(' · '));
}

async function commit(walk: Walk, lastYear: number): Promise<void> {
  const { cast } = walk;
  const address = `${walk.path}/commitments`;
  const ofMunicipalities = municipalCommitments(cast, lastYear);
  for (const commitment of ofMunicipalities) await walk.as(cast.lead).post(address, commitment);
  walk.tell(cast.lead, `writes down ${ofMunicipalities.length} commitments of the municipalities`);
  for (const { by, commitment } of ownCommitments(cast, lastYear)) {
    await walk.as(by).post(address, commitment);
    walk.tell(by, `commits itself: ${inWords(commitment)}`);
  }
  const { totals } = await walk.as(cast.lead).get<Balance>(`${walk.path}/balance`);
  walk.timeline.note(`In all: ${totals.map(inWords).join(' · ')}`);
}

function inWords({ kind, amount, unit }: Balance['totals'][number]): string {
  return `${kind} ${Number(amount).toLocaleString('en-GB')} ${unit}`;
}

async function planMeasuring(walk: Walk, lastYear: number, measuresVacancy: Player): Promise<void> {
  const { cast } = walk;
  const responsible = {
    landTake: cast.province.id,
    vacancy: measuresVacancy.id,
    youngInhabitants: cast.lead.id,
  };
  const planned = indicators(responsible, walk.today, lastYear);
  for (const indicator of planned) await walk.as(cast.lead).post(`${walk.path}/indicators`, indicator);
  walk.tell(cast.lead, `agrees ${planned.length} indicators, each to be measured every year:`);
  for (const { name, responsibleId, firstDueOn } of planned) {
    walk.timeline.note(`${name}: ${cast.nameOf(responsibleId)}, first by ${firstDueOn}`, '· ');
  }
}
