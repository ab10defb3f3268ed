import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { v5 as uuidv5 } from 'uuid';
import { nextDate } from '../../../common/time/dates.js';
import type { Language } from '../../../messages/catalogue.js';
import { renderMessage } from '../../../messages/render.js';
import type { OwnDeadline } from '../deadlines.service.js';
import type { Timer } from '../timer.entity.js';
import type { DateBeside } from './dates-beside.js';

/** Namespace of the UIDs of what no agreement has. */
const BESIDE = '5b0a1c0e-7a55-4c1f-9a0e-0f6d3c2b1a90';

/** How often calendars are asked to look again, in seconds. */
const LOOK_AGAIN = 3_600;

/** What a calendar is made of, beside its deadlines. */
export interface CalendarOptions {
  /** Name of the organisation. */
  readonly organisation: string;
  readonly language: Language;
  /** Where clients reach the API, without a slash at its end. */
  readonly publicUrl: string;
}

/**
 * Deadlines as an iCalendar (RFC 5545): each is an event of the whole of its last day in Brussels. The same deadlines
 * give the same text, to the letter.
 * @param beside last days that no agreement has
 */
export function deadlineCalendar(
  deadlines: readonly OwnDeadline[],
  options: CalendarOptions,
  beside: readonly DateBeside[] = [],
): string {
  const { organisation, language, publicUrl } = options;
  const calendar = ical({
    name: renderMessage({ key: 'calendar.name', params: { organisation } }, language),
    prodId: { company: 'Akkoord', product: 'Deadlines', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN,
    // Said beside the events, which have dates and no times: with a zone of its own the library would convert them.
    x: { 'X-WR-TIMEZONE': 'Europe/Brussels' },
  });
  for (const { timer, shown } of deadlines) {
    const address = `${publicUrl}/v1/agreements/${shown.agreementId}`;
    calendar.createEvent({
      id: uidOf(timer),
      sequence: timer.sequence,
      stamp: timer.setAt,
      lastModified: timer.setAt,
      allDay: true,
      start: midnight(shown.lastDay),
      end: midnight(nextDate(shown.lastDay)),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${renderMessage({ key: `calendar.${shown.kind}` }, language)}: ${shown.agreementTitle}`,
      description: [shown.sentence, ...(shown.derivation?.sentences ?? []), address].join('\n'),
      url: address,
    });
  }
  for (const { key, sequence, changedAt, lastDay, summary, sentence, path } of beside) {
    calendar.createEvent({
      id: uuidv5(key, BESIDE),
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      allDay: true,
      start: midnight(lastDay),
      end: midnight(nextDate(lastDay)),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary,
      description: [sentence, publicUrl + path].join('\n'),
      url: publicUrl + path,
    });
  }
  return calendar.toString();
}

/** The same for the same deadline, also when it is set anew. */
export function uidOf({
  agreementId,
  councilId,
  key,
}: Pick<Timer, 'agreementId' | 'councilId' | 'key'>): string {
  return uuidv5(`${councilId}/${key}`, agreementId);
}

/** The library writes the date of an instant in UTC. */
function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
