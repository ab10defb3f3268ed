import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { Repository } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { READING_POOL } from '../database/database.module.js';
import { DomainDirectory } from '../domains/domain-directory.js';
import type { Language } from '../messages/catalogue.js';
import { renderMessage, wordsIn } from '../messages/render.js';
import { drawChart } from '../ratification/charts/draw-chart.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { visibleTo } from '../workflow/visible-to.js';
import { alignmentAcrossChart } from './alignment-chart.js';
import type {
  AlignmentAcrossDto,
  DomainAlignmentDto,
  LevelAlignmentDto,
} from './dto/alignment-across.dto.js';
import type { EndorsementLevel } from './rules/endorsement.js';

interface Counted extends LevelAlignmentDto {
  readonly domainId: string;
  readonly level: EndorsementLevel;
  readonly agreements: number;
  readonly aligned: number;
}

const NOBODY: LevelAlignmentDto = {
  yes: 0,
  no: 0,
  missing: 0,
  awaited: 0,
  longestDaysOpen: null,
  averageDaysOpen: null,
};

/**
 * Counts, for each domain and level, what is said of the agreements that a query selects. Days are those of the calendar in
 * Brussels, as in the report of one agreement.
 * @param seen selects `id` and `context` of agreements
 * @param today placeholder of the plain date
 */
const counting = (seen: string, today: string): string => `
  SELECT each.domain_id AS "domainId", each.level, count(*)::int AS agreements,
    count(*) FILTER (WHERE each.aligned)::int AS aligned,
    count(*) FILTER (WHERE each.state = 'given')::int AS yes,
    count(*) FILTER (WHERE each.state IN ('withheld', 'withdrawn'))::int AS no,
    count(*) FILTER (WHERE each.state = 'missing')::int AS missing,
    count(*) FILTER (WHERE each.required AND each.state <> 'given')::int AS awaited,
    max(each.days)::int AS "longestDaysOpen", round(avg(each.days))::int AS "averageDaysOpen"
  FROM (
    SELECT named ->> 'domainId' AS domain_id, level, named -> 'required' ? level AS required,
      coalesce(said ->> 'state', 'missing') AS state,
      ${today}::date - ((said ->> 'openSince')::timestamptz AT TIME ZONE 'Europe/Brussels')::date AS days,
      (SELECT count(*) = 2 FROM unnest(ARRAY['administrative', 'political']) AS other
       WHERE context -> 'endorsements' -> ((named ->> 'domainId') || '/' || other) ->> 'state' = 'given') AS aligned
    FROM (${seen}) AS seen
    CROSS JOIN LATERAL jsonb_array_elements(context -> 'domains') AS named
    CROSS JOIN unnest(ARRAY['administrative', 'political']) AS level
    CROSS JOIN LATERAL (
      SELECT context -> 'endorsements' -> ((named ->> 'domainId') || '/' || level) AS said) AS answer
  ) AS each
  GROUP BY each.domain_id, each.level`;

/** How far policy domains go along over the whole registry: of agreements that are neither drafts nor closed. */
@Injectable()
export class AlignmentAcrossService {
  constructor(
    @InjectRepository(Agreement) private readonly agreements: Repository<Agreement>,
    @Inject(READING_POOL) private readonly pool: Pool,
    private readonly domains: DomainDirectory,
    private readonly clock: Clock,
  ) {}

  /** Of the agreements that the caller may see, for every domain. */
  async report(principal: Principal | undefined, language: Language): Promise<AlignmentAcrossDto> {
    const now = this.clock.now();
    const { sql, parameters } = visibleTo(principal);
    const [seen, values] = this.agreements
      .createQueryBuilder('a')
      .select('a.id', 'id')
      .addSelect('a.context', 'context')
      .where(`a.phase NOT IN ('drafting', 'closed') AND a.context ? 'domains'`)
      .andWhere(sql, parameters)
      .getQueryAndParameters();
    const { rows } = await this.pool.query<Counted>(counting(seen, `$${values.length + 1}`), [
      ...(values as unknown[]),
      dateOf(now),
    ]);
    const of = (domainId: string, level: EndorsementLevel): Counted | undefined =>
      rows.find((row) => row.domainId === domainId && row.level === level);
    const domains = this.domains.all().map(({ id, name }): DomainAlignmentDto => {
      const [administrative, political] = [of(id, 'administrative'), of(id, 'political')];
      const { agreements, aligned } = political ?? { agreements: 0, aligned: 0 };
      const params = { domain: name, agreements, aligned };
      return {
        domainId: id,
        name,
        agreements,
        aligned,
        administrative: levelOf(administrative),
        political: levelOf(political),
        sentence: renderMessage({ key: 'endorsements.across', params }, language),
      };
    });
    return { at: now.toISOString(), domains };
  }

  /** The same as a chart. */
  async chart(principal: Principal | undefined, language: Language): Promise<string> {
    const { domains } = await this.report(principal, language);
    return drawChart(alignmentAcrossChart(domains, language, wordsIn(language)));
  }
}

function levelOf(counted: Counted | undefined): LevelAlignmentDto {
  if (counted === undefined) return NOBODY;
  const { yes, no, missing, awaited, longestDaysOpen, averageDaysOpen } = counted;
  return { yes, no, missing, awaited, longestDaysOpen, averageDaysOpen };
}
