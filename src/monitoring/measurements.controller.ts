import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
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
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf } from '../api/etag.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { AgreementId, PathNumber } from '../api/validation/path-ids.js';
import { agreementMatches } from '../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { IF_MATCH, NEW_PART_HEADERS, notInThisState, PART_HEADERS } from '../workflow/agreement-part.docs.js';
import { AddMeasurementDto, MeasurementDto, MeasurementPageDto } from './dto/measurement.dto.js';
import { MeasurementsService } from './measurements.service.js';

const INDICATOR = {
  name: 'indicator',
  description: 'Number of the indicator.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const FOUND = {
  value: '11.8',
  measuredOn: '2026-11-20',
  source: 'https://provincies.incijfers.be/databank',
};

const EXAMPLES = {
  found: { summary: 'For the due date that counts', value: FOUND },
  corrected: {
    summary: 'In the place of an earlier one',
    value: { ...FOUND, value: '11.7', corrects: 1, reason: 'The area was counted twice.' },
  },
  madeGood: { summary: 'For a due date that was missed', value: { ...FOUND, dueOn: '2026-06-30' } },
};

/** What was found when an indicator was measured. */
@ApiTags('Indicators')
@Controller('v1/agreements/:id/indicators/:indicator/measurements')
export class MeasurementsController {
  constructor(private readonly measurements: MeasurementsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'addMeasurement',
    summary: 'Record a measurement',
    description:
      'An editor of the responsible party, or of the lead, records what was found. It answers a due date, or lies in ' +
      'between; after its due date it is `late`. Measurements are never changed: a correction is another measurement, which ' +
      'names the one in whose place it comes and says why.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(INDICATOR)
  @ApiHeader(IF_MATCH)
  @ApiBody({ type: AddMeasurementDto, examples: EXAMPLES })
  @ApiCreatedResponse({ description: 'The measurement.', type: MeasurementDto, headers: NEW_PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('Measurements can only be recorded while monitoring.'),
  )
  async add(
    @AgreementId() id: string,
    @PathNumber('indicator') indicator: number,
    @Body() body: AddMeasurementDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeasurementDto> {
    const { version, item } = await this.measurements.add(
      { agreementId: id, number: indicator },
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    const address = `/v1/agreements/${id}/indicators/${indicator}/measurements/${item.number}`;
    response.set({ ETag: etagOf(version), Location: address });
    return item;
  }

  @Get()
  @ApiOperation({
    operationId: 'listMeasurements',
    summary: 'List the measurements of an indicator',
    description: 'In the order in which they were recorded, page by page.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(INDICATOR)
  @ApiOkResponse({ description: 'A page of measurements.', type: MeasurementPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @PathNumber('indicator') indicator: number,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<MeasurementDto>> {
    return this.measurements.list({ agreementId: id, number: indicator }, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getMeasurement',
    summary: 'Get a measurement',
    description: 'One measurement by its number.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(INDICATOR)
  @ApiParam({
    name: 'number',
    description: 'Number of the measurement.',
    schema: { type: 'integer', minimum: 1 },
    example: 1,
  })
  @ApiOkResponse({ description: 'The measurement.', type: MeasurementDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('indicator') indicator: number,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeasurementDto> {
    const key = { agreementId: id, number: indicator };
    const { version, item } = await this.measurements.find(key, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }
}
