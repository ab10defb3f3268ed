import type { Deadline, Indicator, Measurement, Message, Page } from '../answers.js';
import { daysAfter, workdayAfter } from '../calendar.js';
import type { Player } from '../cast.js';
import { LAND_TAKE_FOUND, SOURCE, VACANCY_FOUND } from '../content/indicators.js';
import { FINDINGS, LESSONS } from '../content/texts.js';
import { UnexpectedAnswer } from '../registry.js';
import { stateOf, type Walk } from '../walk.js';

/** Numbers of the indicators, in the order in which they were added. */
const LAND_TAKE = 1;
const VACANCY = 2;

/** One measurement comes in time, one is late, and the deal is evaluated. */
export async function monitor(walk: Walk, measuresVacancy: Player): Promise<void> {
  const { cast } = walk;
  const deadlines = await walk.registry.anyone.list<Deadline>(`${walk.path}/deadlines`);
  walk.tell('Registry', 'keeps what is due:');
  for (const { sentence } of deadlines) walk.timeline.note(sentence, '· ');

  await walk.goTo(workdayAfter(lastDayFor(deadlines, 'measurement', cast.province), -12));
  await measure(walk, cast.province, LAND_TAKE, LAND_TAKE_FOUND);

  await walk.goTo(daysAfter(lastDayFor(deadlines, 'measurement', measuresVacancy), 1));
  await showLate(walk, measuresVacancy);
  await walk.goTo(workdayAfter(walk.today, 15));
  await measure(walk, measuresVacancy, VACANCY, VACANCY_FOUND);

  await walk.goTo(daysAfter(lastDayFor(deadlines, 'measuringTerm'), 1));
  await walk.goTo(workdayAfter(walk.today, 20));
  const evaluation = { type: 'EVALUATE', findings: FINDINGS, lessons: LESSONS };
  const evaluated = await walk.send(cast.lead, evaluation, 'monitoring.measuring');
  walk.tell(cast.lead, `evaluates the deal; cycle ${evaluated.cycle} begins`, stateOf(evaluated));
  walk.timeline.note(`“${FINDINGS}”`);
}

/** The last day of a deadline, a party's own where one is named. */
function lastDayFor(deadlines: readonly Deadline[], kind: string, player?: Player): string {
  const id = player?.id ?? null;
  const found = deadlines.find((each) => each.kind === kind && each.organisationId === id);
  if (!found)
    throw new UnexpectedAnswer(
      'GET …/deadlines',
      `none is a ${kind} of ${player?.name ?? 'all parties'}`,
      kind,
    );
  return found.lastDay;
}

async function measure(walk: Walk, player: Player, number: number, value: string): Promise<void> {
  const address = `${walk.path}/indicators/${number}`;
  const { name } = await walk.as(player).get<Indicator>(address);
  const measurement = { value, measuredOn: walk.today, source: SOURCE };
  const { dueOn, late } = await walk.as(player).post<Measurement>(`${address}/measurements`, measurement);
  walk.tell(player, `records ${value} for “${name}”, due by ${dueOn ?? 'no day'}`, late ? 'late' : 'in time');
}

/** What was missed shows at the indicator, and in a message to who owes it. */
async function showLate(walk: Walk, player: Player): Promise<void> {
  const { overdue, missedDueOn } = await walk.as(player).get<Indicator>(`${walk.path}/indicators/${VACANCY}`);
  if (!overdue)
    throw new UnexpectedAnswer(`GET …/indicators/${VACANCY}`, 'it is not overdue', 'an overdue one');
  walk.timeline.note(`Awaited since ${missedDueOn.join(', ')}.`);
  const messages = await walk.as(player).get<Page<Message>>('/v1/messages?limit=100');
  const message = messages.items.find(
    ({ agreementId, type }) => agreementId === walk.agreementId && type === 'measurementMissed',
  );
  if (!message)
    throw new UnexpectedAnswer('GET /v1/messages', 'there is none', 'a message about the late measurement');
  walk.tell(player, `finds a message: ${message.sentence}`);
}
