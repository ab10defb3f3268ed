import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '../messages/catalogue.js';
import { renderMessage } from '../messages/render.js';
import { DatesBeside, type DateBeside } from '../workflow/deadlines/feed/dates-beside.js';
import { addressOf, AssignmentsService } from './assignments.service.js';

/** Puts the last days of assignments into the calendars of who sets them and of who is asked. */
@Injectable()
export class AssignmentDates implements OnModuleInit {
  constructor(
    private readonly dates: DatesBeside,
    private readonly assignments: AssignmentsService,
  ) {}

  onModuleInit(): void {
    this.dates.register((organisationId, language, most) => this.of(organisationId, language, most));
  }

  private async of(organisationId: string, language: Language, most: number): Promise<DateBeside[]> {
    const rows = await this.assignments.dueFor(organisationId, most);
    return rows.map(({ id, title, dueOn, revisedAt, lastSequence }) => {
      const params = { assignment: title, lastDay: dueOn };
      return {
        key: `assignment/${id}`,
        sequence: lastSequence,
        changedAt: revisedAt,
        lastDay: dueOn,
        summary: renderMessage({ key: 'calendar.assignment', params }, language),
        sentence: renderMessage({ key: 'deadline.assignment', params }, language),
        path: addressOf(id),
      };
    });
  }
}
