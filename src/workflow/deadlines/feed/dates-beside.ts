import { Injectable } from '@nestjs/common';
import type { Language } from '../../../messages/catalogue.js';

/** A last day that no agreement has, for calendars. */
export interface DateBeside {
  /** Names it for good, such as `assignment/<id>`. */
  readonly key: string;
  /** Higher each time that it changes. */
  readonly sequence: number;
  readonly changedAt: Date;
  /** YYYY-MM-DD. */
  readonly lastDay: string;
  readonly summary: string;
  /** The same in a sentence. */
  readonly sentence: string;
  /** In the API, such as `/v1/assignments/…`. */
  readonly path: string;
}

/** Answers what is due for an organisation, soonest first, `most` at most. */
export type DatesOf = (organisationId: string, language: Language, most: number) => Promise<DateBeside[]>;

/** What stands in organisations' calendars beside the deadlines of agreements. Features register theirs in `onModuleInit`. */
@Injectable()
export class DatesBeside {
  private readonly sources: DatesOf[] = [];

  register(source: DatesOf): void {
    this.sources.push(source);
  }

  /** Everything that is due for an organisation beside agreements. */
  async of(organisationId: string, language: Language, most: number): Promise<DateBeside[]> {
    const found = await Promise.all(this.sources.map((source) => source(organisationId, language, most)));
    return found.flat();
  }
}
