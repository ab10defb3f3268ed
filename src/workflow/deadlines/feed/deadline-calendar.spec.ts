import fc from 'fast-check';
import ICAL from 'ical.js';
import { derive, startOfDate } from '../../../common/time/terms.js';
import type { OwnDeadline } from '../deadlines.service.js';
import { DeadlineDto } from '../dto/deadline.dto.js';
import type { Timer } from '../timer.entity.js';
import { deadlineCalendar, uidOf } from './deadline-calendar.js';

const OPTIONS = { organisation: 'Kortrijk', language: 'nl', publicUrl: 'https://akkoord.example' } as const;

function deadline(startsOn: string, days: number, title = 'Deal'): OwnDeadline {
  const { dueAt, steps } = derive({ days }, startOfDate(startsOn));
  const timer: Timer = {
    agreementId: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
    councilId: '',
    key: 'xstate.after.negotiationTerm.deal.negotiation',
    event: { type: 'xstate.after.negotiationTerm.deal.negotiation' },
    dueAt,
    steps,
    setAt: new Date('2027-01-29T10:00:00Z'),
    sequence: 12,
  };
  return { timer, shown: DeadlineDto.of(timer, title, (id) => id, 'nl') };
}

function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
}

describe('deadlines as an iCalendar', () => {
  it('are on their last day in Brussels, whatever the time of year', () => {
    fc.assert(
      fc.property(fc.nat(1_500), (days) => {
        const due = deadline('2026-01-01', days);
        const [event] = eventsOf(deadlineCalendar([due], OPTIONS));
        expect(event.startDate.isDate).toBe(true);
        expect(event.startDate.toString()).toBe(due.shown.lastDay);
        expect(event.duration.toSeconds()).toBe(86_400);
      }),
    );
  });

  it('can be read back whatever the title says', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter(
      // What a title of an agreement cannot hold, and no calendar can.
      (text) => !/[\p{Cc}\p{Cs}]/u.test(text),
    );
    fc.assert(
      fc.property(title, (text) => {
        const found = eventsOf(deadlineCalendar([deadline('2027-01-01', 10, text)], OPTIONS));
        expect(found.map(({ summary }) => summary)).toEqual([`Onderhandeling eindigt: ${text}`]);
      }),
    );
  });

  it('take no time of the day and carry what they follow from', () => {
    const due = deadline('2027-01-01', 10);
    const [event] = eventsOf(deadlineCalendar([due], OPTIONS));
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event.sequence).toBe(12);
    expect(event.component.getFirstPropertyValue('url')).toBe(
      'https://akkoord.example/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
    );
    expect(event.description.split('\n')).toEqual([
      due.shown.sentence,
      ...(due.shown.derivation?.sentences ?? []),
      'https://akkoord.example/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
    ]);
  });

  it('are lines of 75 octets at most that end as RFC 5545 has it', () => {
    const text = deadlineCalendar([deadline('2027-01-01', 10, 'Één deal over de Leie '.repeat(8))], OPTIONS);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.some((line) => line.includes('\n'))).toBe(false);
  });

  it('are none where nothing is due', () => {
    expect(eventsOf(deadlineCalendar([], OPTIONS))).toEqual([]);
  });
});

describe('the UID of a deadline', () => {
  const timer = { agreementId: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a', councilId: '', key: 'a' };

  it('is the same for the same deadline and another for another', () => {
    const others = [
      { ...timer, key: 'b' },
      { ...timer, councilId: 'OVO002133' },
      { ...timer, agreementId: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1b' },
    ];
    expect(uidOf({ ...timer })).toBe(uidOf(timer));
    expect(new Set([timer, ...others].map(uidOf)).size).toBe(4);
  });
});
