import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  type PipeTransform,
} from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { notFound } from '../common/problems/general.problems.js';
import { addressOf, ClientsService } from './clients.service.js';
import {
  CLIENT_ID,
  ClientSystemDto,
  ClientSystemPageDto,
  RegisterClientDto,
  ReviseClientDto,
} from './dto/client-system.dto.js';

const CLIENT = {
  name: 'clientId',
  description: 'Its `client_id`.',
  example: 'zaaksysteem-kortrijk',
} as const;
const SO_ALREADY = {
  status: 409,
  code: 'client-state',
  when: 'It is so already.',
  params: { client: 'zaaksysteem-kortrijk', state: 'active' },
};

/** A path's id that no client system can have names nothing: 404. */
class ClientIdInPath implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!CLIENT_ID.test(value)) throw notFound();
    return value;
  }
}

/** Which systems act for which organisation with tokens of their own. */
@ApiTags('Administration')
@Controller('v1/administration/clients')
export class ClientsController {
  constructor(private readonly clients: ClientsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'registerClient',
    summary: 'Register a client system',
    description:
      'A registrar of Flanders says which client of the identity provider acts for which organisation, with which ' +
      'roles. From then on its registration decides, whatever else its tokens say, and its tokens are refused until it ' +
      'is activated. Clients that are not registered go by the claims of their tokens.',
  })
  @ApiCreatedResponse({
    description: 'The client system.',
    type: ClientSystemDto,
    headers: { Location: { description: 'Its address.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 422, {
    status: 409,
    code: 'client-exists',
    when: 'It was registered before.',
    params: { client: 'zaaksysteem-kortrijk' },
  })
  async register(
    @Body() body: RegisterClientDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClientSystemDto> {
    const client = await this.clients.register(body, requirePrincipal(principal));
    response.set('Location', addressOf(client.clientId));
    return client;
  }

  @Get()
  @ApiOperation({
    operationId: 'listClients',
    summary: 'List client systems',
    description: 'By their id, those that are suspended too. For the registrar.',
  })
  @ApiOkResponse({ description: 'A page of client systems.', type: ClientSystemPageDto })
  @ApiProblems(400, 401, 403)
  list(
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<ClientSystemDto>> {
    return this.clients.list(query, principal);
  }

  @Get(':clientId')
  @ApiOperation({
    operationId: 'getClient',
    summary: 'Get a client system',
    description: 'One client system by its `client_id`. For the registrar.',
  })
  @ApiParam(CLIENT)
  @ApiOkResponse({ description: 'The client system.', type: ClientSystemDto })
  @ApiProblems(401, 403, 404)
  find(
    @Param('clientId', ClientIdInPath) clientId: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<ClientSystemDto> {
    return this.clients.find(clientId, principal);
  }

  @Patch(':clientId')
  @ApiOperation({
    operationId: 'reviseClient',
    summary: 'Change what a client system is called or may be',
    description: 'At once, also for tokens that it has. Whom it acts for does not change: register another.',
  })
  @ApiParam(CLIENT)
  @ApiBody({
    type: ReviseClientDto,
    examples: { roles: { summary: 'Fewer roles', value: { roles: ['editor'] } } },
  })
  @ApiOkResponse({ description: 'The client system after it.', type: ClientSystemDto })
  @ApiProblems(400, 401, 403, 404)
  revise(
    @Param('clientId', ClientIdInPath) clientId: string,
    @Body() body: ReviseClientDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<ClientSystemDto> {
    return this.clients.revise(clientId, body, requirePrincipal(principal));
  }

  @Post(':clientId/activate')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'activateClient',
    summary: 'Activate a client system',
    description: 'From now on its tokens are accepted, also after a suspension.',
  })
  @ApiParam(CLIENT)
  @ApiOkResponse({ description: 'The client system after it.', type: ClientSystemDto })
  @ApiProblems(401, 403, 404, 422, SO_ALREADY)
  activate(
    @Param('clientId', ClientIdInPath) clientId: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<ClientSystemDto> {
    return this.clients.activate(clientId, requirePrincipal(principal));
  }

  @Post(':clientId/suspend')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'suspendClient',
    summary: 'Suspend a client system',
    description:
      'From now on every token that was issued to it is refused with 403 `client-not-active`, on every server: also ' +
      'tokens that it has, and tokens of people who signed in through it.',
  })
  @ApiParam(CLIENT)
  @ApiOkResponse({ description: 'The client system after it.', type: ClientSystemDto })
  @ApiProblems(401, 403, 404, 422, SO_ALREADY)
  suspend(
    @Param('clientId', ClientIdInPath) clientId: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<ClientSystemDto> {
    return this.clients.suspend(clientId, requirePrincipal(principal));
  }
}
