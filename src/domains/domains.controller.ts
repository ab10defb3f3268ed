import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ContentEtag, contentEtagHeader } from '../api/content-etag.interceptor.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { DOMAIN, DomainIdInPath } from './domain-id.pipe.js';
import { DomainsService } from './domains.service.js';
import {
  CreateDomainDto,
  DomainDto,
  DomainPageDto,
  EndDomainDto,
  ReviseDomainDto,
} from './dto/domain.dto.js';

const UNIT_TAKEN = {
  status: 409,
  code: 'unit-taken',
  when: 'A code is that of an organisation, or of a unit of another domain.',
  params: { unit: 'OVO999101', holder: 'Omgeving' },
};
const IS_NO_MORE = {
  status: 409,
  code: 'domain-is-no-more',
  when: 'The domain has ended.',
  params: { domain: 'Wonen', endedOn: '2026-11-24' },
};
const SOURCE = 'https://www.vlaanderen.be/beleidsdomeinen';

/** The policy domains of Flanders. Readable by anyone; the registrar keeps them. */
@ApiTags('Domains')
@Controller('v1/domains')
export class DomainsController {
  constructor(private readonly domains: DomainsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listDomains',
    summary: 'List policy domains',
    description: 'The policy domains of Flanders by id, those that have ended too.',
  })
  @ApiOkResponse({ description: 'A page of domains.', type: DomainPageDto })
  @ApiProblems(400)
  list(@Query() query: PageQuery): Page<DomainDto> {
    return this.domains.list(query);
  }

  @Get(':id')
  @UseInterceptors(ContentEtag)
  @ApiOperation({
    operationId: 'getDomain',
    summary: 'Get a policy domain',
    description: 'One policy domain of Flanders by its id.',
  })
  @ApiParam(DOMAIN)
  @ApiOkResponse({ description: 'The domain.', type: DomainDto, headers: contentEtagHeader })
  @ApiProblems(404)
  find(@Param('id', DomainIdInPath) id: string): DomainDto {
    return this.domains.find(id);
  }

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'createDomain',
    summary: 'Add a policy domain',
    description:
      'A registrar of Flanders adds a domain. From then on agreements can name it, and tokens of Flanders can carry it.',
  })
  @ApiCreatedResponse({
    description: 'The domain.',
    type: DomainDto,
    headers: { Location: { description: 'Its address.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 422, UNIT_TAKEN, {
    status: 409,
    code: 'domain-exists',
    when: 'There is, or was, a domain with this id.',
    params: { domain: 'mobility' },
  })
  async create(
    @Body() body: CreateDomainDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DomainDto> {
    const domain = await this.domains.create(body, requirePrincipal(principal));
    response.set('Location', `/v1/domains/${domain.id}`);
    return domain;
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'reviseDomain',
    summary: 'Rename a policy domain, or say what its units are',
    description: 'At once, for everything that shows the domain and for tokens of its units.',
  })
  @ApiParam(DOMAIN)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The `ETag` of `GET /v1/domains/{id}`: refused with 412 where it has changed since.',
  })
  @ApiBody({
    type: ReviseDomainDto,
    examples: { rename: { summary: 'Another name', value: { name: 'Mobiliteit', source: SOURCE } } },
  })
  @ApiOkResponse({ description: 'The domain after it.', type: DomainDto })
  @ApiProblems(400, 401, 403, 404, 412, UNIT_TAKEN, IS_NO_MORE)
  revise(
    @Param('id', DomainIdInPath) id: string,
    @Body() body: ReviseDomainDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<DomainDto> {
    return this.domains.revise(id, body, ifMatch, requirePrincipal(principal));
  }

  @Post(':id/end')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'endDomain',
    summary: 'Say that a policy domain is no more',
    description:
      'From today on: no agreement can name it and no token carries it. What it endorsed stays endorsed. Refused while ' +
      'an agreement cannot enter into force without its endorsement. It cannot be taken back.',
  })
  @ApiParam(DOMAIN)
  @ApiOkResponse({ description: 'The domain after it.', type: DomainDto })
  @ApiProblems(400, 401, 403, 404, 422, IS_NO_MORE, {
    status: 409,
    code: 'domain-in-agreements',
    when: 'Agreements wait for its endorsement.',
    params: { domain: 'Wonen', agreements: 2 },
  })
  end(
    @Param('id', DomainIdInPath) id: string,
    @Body() body: EndDomainDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<DomainDto> {
    return this.domains.end(id, body, requirePrincipal(principal));
  }
}
