import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Put,
  Query,
  Req,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../../access/current-principal.js';
import type { Principal } from '../../../access/principal.js';
import { ApiProblems } from '../../../api/docs/api-problems.js';
import { SpokenLanguage } from '../../../api/requests/language.js';
import { OrganisationId } from '../../../api/validation/path-ids.js';
import type { Language } from '../../../messages/catalogue.js';
import { ContentEtag, contentEtagHeader } from '../../../api/content-etag.interceptor.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import {
  CalendarFeedDto,
  DeadlineFeedQuery,
  OpenCalendarFeedDto,
  OpenedCalendarFeedDto,
} from './dto/calendar-feed.dto.js';

const ORGANISATION = { name: 'id', description: 'OVO code.', example: 'OVO002133' } as const;
const CALENDAR = {
  'text/calendar': {
    schema: { type: 'string' },
    example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Akkoord//Deadlines//NL\r\nEND:VCALENDAR',
  },
} as const;

/** What is due, for calendar programs. */
@ApiTags('Calendars')
@Controller('v1/organisations/:id')
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Get('deadlines.ics')
  @UseInterceptors(ContentEtag)
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOperation({
    operationId: 'getDeadlineFeed',
    summary: 'Read what is due as a calendar',
    description:
      'The deadlines of `GET /v1/deadlines` as an iCalendar: an event of a whole day for each, on its last day in ' +
      'Brussels, with its derivation. An event keeps its UID when its deadline is set anew, and gets a higher SEQUENCE. ' +
      'It is read with the secret address that the organisation has made, or with a token of the organisation; for ' +
      'anyone else there is nothing here.',
  })
  @ApiParam(ORGANISATION)
  @ApiOkResponse({ description: 'The calendar.', content: CALENDAR, headers: contentEtagHeader })
  @ApiProblems(400, 404)
  async read(
    @OrganisationId('id') id: string,
    @Query() { key }: DeadlineFeedQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() spoken: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { calendar, language } = await this.feeds.read(id, key, principal, spoken, request);
    response.setHeader('Content-Language', language);
    return calendar;
  }

  @Get('calendar-feed')
  @ApiOperation({
    operationId: 'getCalendarFeed',
    summary: 'See whether the calendar has a secret address',
    description:
      'When it was made and in which language; its secret is kept nowhere and cannot be shown again.',
  })
  @ApiParam(ORGANISATION)
  @ApiOkResponse({ description: 'The calendar has a secret address.', type: CalendarFeedDto })
  @ApiProblems(401, 403, 404)
  find(
    @OrganisationId('id') id: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<CalendarFeedDto> {
    return this.feeds.find(id, requirePrincipal(principal));
  }

  @Put('calendar-feed')
  @ApiOperation({
    operationId: 'openCalendarFeed',
    summary: 'Make a secret address for the calendar',
    description:
      'Calendar programs send no token: they read the calendar of the organisation by an address that holds a secret. ' +
      'An organisation has one such address; making a new one revokes the one before.',
  })
  @ApiParam(ORGANISATION)
  @ApiOkResponse({ description: 'The address, shown this once.', type: OpenedCalendarFeedDto })
  @ApiProblems(400, 401, 403, 404)
  open(
    @OrganisationId('id') id: string,
    @Body() { language }: OpenCalendarFeedDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<OpenedCalendarFeedDto> {
    return this.feeds.open(id, language, requirePrincipal(principal));
  }

  @Delete('calendar-feed')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'closeCalendarFeed',
    summary: 'Revoke the secret address of the calendar',
    description:
      'From then on there is nothing at that address. Calendars keep what they have read until then.',
  })
  @ApiParam(ORGANISATION)
  @ApiNoContentResponse({ description: 'It is revoked.' })
  @ApiProblems(401, 403, 404)
  async close(
    @OrganisationId('id') id: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<void> {
    await this.feeds.close(id, requirePrincipal(principal));
  }
}
