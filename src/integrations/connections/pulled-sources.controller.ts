import { Body, Controller, Headers, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { AgreementId, OrganisationId } from '../../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { agreementMatches } from '../../workflow/agreement-matches.js';
import { IF_MATCH, NEW_PART_HEADERS, notInThisState } from '../../workflow/agreement-part.docs.js';
import {
  COUNCIL_ID,
  NOT_READ,
  READING_BUSY,
  SOURCE_KEPT,
  TOO_MANY_SOURCES,
} from '../council-decisions/council-sources.docs.js';
import { addressOf } from '../council-decisions/council-sources.service.js';
import { ReadCouncilSourceDto } from '../council-decisions/dto/council-source.dto.js';
import { TRYING_PROBLEMS } from './connections.docs.js';
import { PullCouncilSourceDto } from './dto/pulled-source.dto.js';
import { PulledSourcesService } from './pulled-sources.service.js';

/** What councils published of their decisions, from their towns' own document systems. */
@ApiTags('Council sources')
@ApiParam(AGREEMENT_ID)
@ApiParam(COUNCIL_ID)
@Controller('v1/agreements/:id/councils/:organisationId/sources/pull')
export class PulledSourcesController {
  constructor(private readonly pulled: PulledSourcesService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'pullCouncilSource',
    summary: 'Take a publication from the own document system',
    description:
      'As fetching it from a website, for a document of the council’s own organisation: by its CMIS id, or by a query that ' +
      'finds exactly one. The registry keeps its bytes and hash, and reads it.',
  })
  @ApiHeader(IF_MATCH)
  @ApiBody({
    type: PullCouncilSourceDto,
    examples: {
      id: {
        summary: 'By its id',
        value: { connectionId: '01936d2e-8a10-7c44-9b1f-3f2e5a6b7c8d', objectId: '7f3a;1.0' },
      },
    },
  })
  @ApiCreatedResponse({
    description: 'The source with what it says.',
    type: ReadCouncilSourceDto,
    headers: NEW_PART_HEADERS,
  })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    SOURCE_KEPT,
    TOO_MANY_SOURCES,
    notInThisState('The councils are not asked now.'),
    { status: 409, code: 'connection-without-cmis', when: 'The connection is no CMIS repository.' },
    ...TRYING_PROBLEMS,
    {
      status: 422,
      code: 'not-one-document',
      when: 'Nothing is found, or more than one document.',
      params: { found: 'several' },
    },
    {
      status: 422,
      code: 'source-too-large',
      when: 'It is longer than the registry keeps.',
      params: { kilobytes: 10_240 },
    },
    {
      status: 422,
      code: 'source-not-html',
      when: 'It is no HTML.',
      params: { mediaType: 'application/pdf' },
    },
    NOT_READ,
    READING_BUSY,
  )
  async pull(
    @AgreementId() agreementId: string,
    @OrganisationId() organisationId: string,
    @Body() body: PullCouncilSourceDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReadCouncilSourceDto> {
    const key = { agreementId, organisationId };
    const clerk = requirePrincipal(principal);
    const { version, item } = await this.pulled.pull(key, body, clerk, agreementMatches(ifMatch));
    response.set({ ETag: etagOf(version), Location: addressOf({ ...item, agreementId }) });
    return item;
  }
}
