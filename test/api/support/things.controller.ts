import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExcludeController,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { decodeCursor } from '../../../src/api/cursor.js';
import { ApiDiscriminatedBody } from '../../../src/api/docs/api-discriminated-body.js';
import { ApiProblems } from '../../../src/api/docs/api-problems.js';
import { etagOf, requireMatch } from '../../../src/api/etag.js';
import { claimIdempotencyKey } from '../../../src/api/idempotency/claim.js';
import { Idempotent } from '../../../src/api/idempotency/idempotent.js';
import { type Page, toPage } from '../../../src/api/page.dto.js';
import { DiscriminatedBodyPipe } from '../../../src/api/validation/discriminated-body.pipe.js';
import { AgreementId, OrganisationId, PathNumber } from '../../../src/api/validation/path-ids.js';
import { notFound } from '../../../src/common/problems/general.problems.js';
import { Problem } from '../../../src/common/problems/problem.js';
import { DATABASE_POOL } from '../../../src/database/database.module.js';
import {
  ListThingsQuery,
  THING_EVENTS,
  ThingDto,
  type ThingEventDto,
  ThingPageDto,
  WriteThingDto,
} from './things.dto.js';

const ID = { name: 'id', description: 'Id.', format: 'uuid' };

/** A resource with everything that the API does for its resources. */
@ApiTags('Development')
@Controller('v1/things')
export class ThingsController {
  /** How often a thing was made, whatever became of it. */
  made = 0;

  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @Idempotent()
  @ApiOperation({ operationId: 'createThing', summary: 'Make a thing', description: 'Makes one.' })
  @ApiCreatedResponse({ description: 'The thing.', type: ThingDto })
  @ApiProblems(400, 409, 422)
  async create(
    @Body() body: WriteThingDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ThingDto> {
    const thing = { id: randomUUID(), title: body.title, version: 1 };
    if (thing.title === 'refused') throw new Problem('event-not-allowed', 409);
    await this.dataSource.transaction(async (manager) => {
      this.made++;
      await manager.query('INSERT INTO thing (id, title, version) VALUES ($1, $2, 1)', [
        thing.id,
        thing.title,
      ]);
      if (thing.title === 'slow') await sleep(300);
      await claimIdempotencyKey(manager, `/v1/things/${thing.id}`, new Date());
    });
    response.set({ ETag: etagOf(1), Location: `/v1/things/${thing.id}` });
    return thing;
  }

  @Get()
  @ApiOperation({ operationId: 'listThings', summary: 'List things', description: 'Lists them.' })
  @ApiOkResponse({ description: 'A page.', type: ThingPageDto })
  async list(@Query() { limit, cursor, q = '' }: ListThingsQuery): Promise<Page<ThingDto>> {
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, ['string', 'number']);
    const { rows } = await this.pool.query<ThingDto>(
      'SELECT id, title, version FROM thing WHERE title > $1 AND strpos(title, $2) > 0 ORDER BY title LIMIT $3',
      [after, q, limit + 1],
    );
    return toPage(
      rows,
      limit,
      ({ title, version }) => [title, version],
      (row) => row,
    );
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getThing', summary: 'Get a thing', description: 'Gets it.' })
  @ApiParam(ID)
  @ApiOkResponse({ description: 'The thing.', type: ThingDto })
  @ApiProblems(404)
  async find(@AgreementId() id: string, @Res({ passthrough: true }) response: Response): Promise<ThingDto> {
    const { rows } = await this.pool.query<ThingDto>('SELECT id, title, version FROM thing WHERE id = $1', [
      id,
    ]);
    const thing = rows.at(0);
    if (!thing) throw notFound();
    response.set('ETag', etagOf(thing.version));
    return thing;
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'renameThing', summary: 'Rename a thing', description: 'Renames it.' })
  @ApiParam(ID)
  @ApiOkResponse({ description: 'The thing.', type: ThingDto })
  @ApiProblems(404, 412)
  async rename(
    @AgreementId() id: string,
    @Body() { title }: WriteThingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ThingDto> {
    const present = await this.find(id, response);
    requireMatch(ifMatch, present.version);
    const { rows } = await this.pool.query<ThingDto>(
      'UPDATE thing SET title = $2, version = version + 1 WHERE id = $1 RETURNING id, title, version',
      [id, title],
    );
    response.set('ETag', etagOf(rows[0].version));
    return rows[0];
  }

  @Post(':id/events')
  @HttpCode(200)
  @ApiOperation({ operationId: 'sendThingEvent', summary: 'Send an event', description: 'Sends it.' })
  @ApiParam(ID)
  @ApiDiscriminatedBody(THING_EVENTS)
  @ApiOkResponse({ description: 'The event, back.', schema: { type: 'object', additionalProperties: true } })
  @ApiProblems(400, 404)
  send(
    @AgreementId() _id: string,
    @Body(new DiscriminatedBodyPipe<ThingEventDto>(THING_EVENTS)) event: ThingEventDto,
  ): object {
    return { isClass: event instanceof THING_EVENTS[event.type], ...event };
  }
}

/** Operations that go wrong, or take long. */
@ApiExcludeController()
@Controller('v1/faults')
export class FaultsController {
  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  @Get('unexpected')
  unexpected(): never {
    throw new Error('secret: Jan Janssens');
  }

  @Get('unique')
  async unique(): Promise<void> {
    const values = ['00000000-0000-4000-8000-000000000001', 'Jan Janssens'];
    await this.pool.query('INSERT INTO thing (id, title, version) VALUES ($1, $2, 1), ($1, $2, 1)', values);
  }

  @Get('no-words')
  noWords(): never {
    throw new Problem('never-heard-of', 409);
  }

  @Get('after-etag')
  afterEtag(@Res({ passthrough: true }) response: Response): never {
    response.set({ ETag: '"1"', Location: '/somewhere' });
    throw notFound();
  }

  @Get('members')
  members(): never {
    throw new Problem('method-not-allowed', 409, { params: { allowed: 'x', status: 7, type: 'mine' } });
  }

  @Get('query')
  async query(): Promise<object> {
    const { rows } = await this.pool.query<{ one: number }>('SELECT 1 AS one');
    return rows[0];
  }

  @Get('slow/:milliseconds')
  async slow(@Param('milliseconds') milliseconds: string): Promise<object> {
    await sleep(Number(milliseconds));
    return this.query();
  }

  @Get('organisations/:organisationId')
  organisation(@OrganisationId() organisationId: string): object {
    return { organisationId };
  }

  @Get('numbers/:number')
  number(@PathNumber('number') number: number): object {
    return { number };
  }

  @Get('words/:word')
  word(@Param('word') word: string, @Query() query: object): object {
    return { word, query };
  }
}
