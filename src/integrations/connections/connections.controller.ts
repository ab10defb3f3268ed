import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { UuidInPath } from '../../api/validation/path-ids.js';
import type { Versioned } from '../../workflow/versioned.js';
import {
  CONNECTION,
  CONNECTION_HEADERS,
  CONNECTION_IF_MATCH,
  CONNECTION_STATE,
  NEW_CONNECTION_HEADERS,
  TRYING_PROBLEMS,
} from './connections.docs.js';
import { ConnectionsService } from './connections.service.js';
import {
  ConnectionDto,
  ConnectionPageDto,
  CreateConnectionDto,
  ReviseConnectionDto,
} from './dto/connection.dto.js';
import { addressOfConnection } from './held-connection.js';

/** Organisations' own document systems, to which texts and ratification files are pushed. */
@ApiTags('Connections')
@Controller('v1/connections')
export class ConnectionsController {
  constructor(private readonly connections: ConnectionsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'createConnection',
    summary: 'Connect a document system',
    description:
      'From then on the text (PDF/A) and the ratification file of agreements that the organisation takes part in are created ' +
      'in its folder, and get new versions there. The system is tried first: repository, folder and credentials.',
  })
  @ApiCreatedResponse({
    description: 'The connection.',
    type: ConnectionDto,
    headers: NEW_CONNECTION_HEADERS,
  })
  @ApiProblems(400, 401, 403, 422, ...TRYING_PROBLEMS, {
    status: 409,
    code: 'too-many-connections',
    when: 'The organisation has as many as it may.',
    params: { most: 5 },
  })
  async create(
    @Body() body: CreateConnectionDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConnectionDto> {
    const made = await this.connections.create(body, requirePrincipal(principal));
    response.set('Location', addressOfConnection(made.item.id));
    return tagged(made, response);
  }

  @Get()
  @ApiOperation({
    operationId: 'listConnections',
    summary: 'List connections',
    description: 'Those of the caller’s organisation, in the order in which they were made.',
  })
  @ApiOkResponse({ description: 'A page of connections.', type: ConnectionPageDto })
  @ApiProblems(400, 401, 403)
  list(
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<ConnectionDto>> {
    return this.connections.list(query, requirePrincipal(principal));
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getConnection',
    summary: 'Get a connection',
    description: 'Where it leads and its state, without its credentials.',
  })
  @ApiParam(CONNECTION)
  @ApiOkResponse({ description: 'The connection.', type: ConnectionDto, headers: CONNECTION_HEADERS })
  @ApiProblems(401, 403, 404)
  async find(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConnectionDto> {
    return tagged(await this.connections.find(id, requirePrincipal(principal)), response);
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'reviseConnection',
    summary: 'Change a connection',
    description:
      'It is tried as it will be. One that was paused because its credentials failed then goes on with what has waited. For ' +
      'another server the secret is given anew.',
  })
  @ApiParam(CONNECTION)
  @ApiHeader(CONNECTION_IF_MATCH)
  @ApiBody({
    type: ReviseConnectionDto,
    examples: {
      secret: {
        summary: 'Another password',
        value: { user: 'akkoord', secret: 'correct horse battery staple' },
      },
    },
  })
  @ApiOkResponse({
    description: 'The connection after it.',
    type: ConnectionDto,
    headers: CONNECTION_HEADERS,
  })
  @ApiProblems(400, 401, 403, 404, 412, ...TRYING_PROBLEMS)
  async revise(
    @Param('id', UuidInPath) id: string,
    @Body() body: ReviseConnectionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConnectionDto> {
    return tagged(await this.connections.revise(id, body, ifMatch, requirePrincipal(principal)), response);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeConnection',
    summary: 'Remove a connection',
    description: 'With all that waits for it. What was pushed stays in the document system.',
  })
  @ApiParam(CONNECTION)
  @ApiHeader(CONNECTION_IF_MATCH)
  @ApiNoContentResponse({ description: 'It is gone.' })
  @ApiProblems(401, 403, 404, 412)
  async remove(
    @Param('id', UuidInPath) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<void> {
    await this.connections.remove(id, ifMatch, requirePrincipal(principal));
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'pauseConnection',
    summary: 'Pause a connection',
    description: 'Nothing is pushed until it is resumed; what becomes due meanwhile is pushed then.',
  })
  @ApiParam(CONNECTION)
  @ApiOkResponse({
    description: 'The connection after it.',
    type: ConnectionDto,
    headers: CONNECTION_HEADERS,
  })
  @ApiProblems(401, 403, 404, 422, CONNECTION_STATE)
  async pause(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConnectionDto> {
    return tagged(await this.connections.pause(id, requirePrincipal(principal)), response);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'resumeConnection',
    summary: 'Resume a connection',
    description:
      'The system is tried; then it goes on with what has waited, also after a pause that came by itself.',
  })
  @ApiParam(CONNECTION)
  @ApiOkResponse({
    description: 'The connection after it.',
    type: ConnectionDto,
    headers: CONNECTION_HEADERS,
  })
  @ApiProblems(401, 403, 404, 412, 422, CONNECTION_STATE, ...TRYING_PROBLEMS)
  async resume(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConnectionDto> {
    return tagged(await this.connections.resume(id, requirePrincipal(principal)), response);
  }
}

function tagged<T>({ version, item }: Versioned<T>, response: Response): T {
  response.set('ETag', etagOf(version));
  return item;
}
