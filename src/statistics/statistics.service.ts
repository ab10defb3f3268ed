import { Injectable } from '@nestjs/common';
import { decodeCursor } from '../api/cursor.js';
import { toPage, type Page } from '../api/page.dto.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import type { AgreementParticipationDto, StatisticsDto } from './dto/statistics.dto.js';
import type { ListParticipationFiguresQuery, StatisticsQuery } from './dto/statistics.query.js';
import { FigureReads } from './figure-reads.js';
import {
  agreementTotals,
  commitmentFigures,
  dwellTimes,
  participationOf,
  sharesOf,
} from './rules/figures.js';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Figures across the registry, the same for everybody: what is not public counts for nobody. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly reads: FigureReads,
    private readonly clock: Clock,
  ) {}

  /** How many agreements, how long, how far and how late. */
  async show(query: StatisticsQuery): Promise<StatisticsDto> {
    const today = dateOf(this.clock.now());
    const on = query.on ?? today;
    const cells = await this.reads.cells(query, on);
    const participation = participationOf(cells);
    return {
      today,
      agreements: agreementTotals(cells),
      dwell: dwellTimes(cells, today),
      participation: { ...participation, shares: sharesOf(participation) },
      commitments: { on, ...commitmentFigures(cells, on) },
    };
  }

  /** A page of agreements with how far their parties have come. @throws Problem 400 for a made-up cursor */
  async participation(query: ListParticipationFiguresQuery): Promise<Page<AgreementParticipationDto>> {
    const { cursor, limit } = query;
    const [after] = cursor === undefined ? [FIRST_ID] : decodeCursor(cursor, ['uuid']);
    const rows = await this.reads.participation(query, after, limit + 1);
    return toPage(
      rows,
      limit,
      ({ agreementId }) => [agreementId],
      (row) => ({ ...row, shares: sharesOf(row) }),
    );
  }
}
