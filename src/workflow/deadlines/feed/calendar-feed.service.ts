import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { noteSecretReader } from '../../../access-log/confidential-reads.js';
import { permit } from '../../../access/permit.js';
import { mayDo } from '../../../access/rights.js';
import type { Principal } from '../../../access/principal.js';
import { standingAtHome } from '../../../access/standing.js';
import { notFound } from '../../../common/problems/general.problems.js';
import { Clock } from '../../../common/time/clock.js';
import { Config } from '../../../config/config.js';
import { readUnfiltered } from '../../../database/unfiltered.js';
import { THE_PUBLIC, viewingAs } from '../../../database/viewer.js';
import type { Language } from '../../../messages/catalogue.js';
import {
  type KnownOrganisation,
  OrganisationDirectory,
} from '../../../organisations/organisation-directory.js';
import { DeadlinesService, MOST_IN_A_CALENDAR, type OwnDeadline } from '../deadlines.service.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { DatesBeside, type DateBeside } from './dates-beside.js';
import { deadlineCalendar } from './deadline-calendar.js';
import type { CalendarFeedDto, OpenedCalendarFeedDto } from './dto/calendar-feed.dto.js';

/** Random bytes in a secret: too many to be guessed. */
const SECRET_BYTES = 32;

/** Deadlines as a calendar, and the secret address by which programs without a token may read it. */
@Injectable()
export class CalendarFeedService {
  constructor(
    @InjectRepository(CalendarFeed) private readonly feeds: Repository<CalendarFeed>,
    private readonly deadlines: DeadlinesService,
    private readonly beside: DatesBeside,
    private readonly directory: OrganisationDirectory,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * What is due for an organisation, as an iCalendar.
   * @param secret of the address; undefined where the caller relies on its token
   * @param spoken language of a caller with a token; an address has its own
   * @param request for the access log, where there is no principal
   * @throws Problem 404 for whoever has neither the secret nor a token of the organisation
   */
  async read(
    organisationId: string,
    secret: string | undefined,
    principal: Principal | undefined,
    spoken: Language,
    request: object,
  ): Promise<{ calendar: string; language: Language }> {
    const organisation = this.known(organisationId);
    const language =
      secret === undefined
        ? this.languageFor(principal, organisationId, spoken)
        : await this.languageOf(organisationId, secret);
    if (language === undefined) throw notFound();
    if (secret !== undefined) noteSecretReader(request, organisationId);
    const reader = secret === undefined && principal ? principal : request;
    const read = (): Promise<[OwnDeadline[], DateBeside[]]> =>
      Promise.all([
        this.deadlines.allOwn(organisationId, language, reader),
        this.beside.of(organisationId, language, MOST_IN_A_CALENDAR),
      ]);
    // Who has the secret reads on behalf of the organisation that gave it.
    const [deadlines, beside] = await (secret === undefined
      ? read()
      : viewingAs({ ...THE_PUBLIC, organisationId }, read));
    const { publicUrl } = this.config;
    return {
      calendar: deadlineCalendar(deadlines, { organisation: organisation.name, language, publicUrl }, beside),
      language,
    };
  }

  /** @throws Problem 404 where the organisation has no secret address, 403 for whom it is not their own */
  async find(organisationId: string, principal: Principal): Promise<CalendarFeedDto> {
    this.known(organisationId);
    permit('getCalendarFeed', principal, standingAtHome(principal, organisationId));
    const feed = await this.feeds.findOneBy({ organisationId });
    if (feed === null) throw notFound();
    return { language: feed.language, createdAt: feed.createdAt.toISOString() };
  }

  /**
   * Makes a new secret address; an earlier one answers no more.
   * @throws Problem 403 for whom the organisation is not their own, 404 where there is none
   */
  async open(
    organisationId: string,
    language: Language,
    principal: Principal,
  ): Promise<OpenedCalendarFeedDto> {
    this.known(organisationId);
    permit('openCalendarFeed', principal, standingAtHome(principal, organisationId));
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const createdAt = this.clock.now();
    await this.feeds.upsert({ organisationId, secretHash: hashOf(secret), language, createdAt }, [
      'organisationId',
    ]);
    const url = `${this.config.publicUrl}/v1/organisations/${organisationId}/deadlines.ics?key=${secret}`;
    return { url, language, createdAt: createdAt.toISOString() };
  }

  /** Revokes the secret address. @throws Problem 404 where there is none, 403 for whom it is not their own */
  async close(organisationId: string, principal: Principal): Promise<void> {
    this.known(organisationId);
    permit('closeCalendarFeed', principal, standingAtHome(principal, organisationId));
    const { affected } = await this.feeds.delete({ organisationId });
    if (affected !== 1) throw notFound();
  }

  private languageFor(
    principal: Principal | undefined,
    organisationId: string,
    spoken: Language,
  ): Language | undefined {
    const standing = standingAtHome(principal, organisationId);
    return mayDo('getCalendarFeed', principal, standing).allowed ? spoken : undefined;
  }

  private async languageOf(organisationId: string, secret: string): Promise<Language | undefined> {
    const feed = await readUnfiltered(this.feeds.manager.dataSource, (manager) =>
      manager.findOneBy(CalendarFeed, { organisationId, secretHash: hashOf(secret) }),
    );
    return feed?.language;
  }

  private known(organisationId: string): KnownOrganisation {
    const organisation = this.directory.get(organisationId);
    if (organisation === undefined) throw notFound();
    return organisation;
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
