import { Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import {
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
import { CsvFileDto, CsvPreviewDto } from '../api/csv/csv.dto.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf } from '../api/etag.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { SpokenLanguage } from '../api/requests/language.js';
import { AgreementId, PathNumber } from '../api/validation/path-ids.js';
import type { Language } from '../messages/catalogue.js';
import { agreementMatches } from '../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { IF_MATCH, NEW_PART_HEADERS, notInThisState } from '../workflow/agreement-part.docs.js';
import { ImportedMeasurementsDto } from './dto/measurement.dto.js';
import { MeasurementImportsService } from './measurement-imports.service.js';

const INDICATOR = {
  name: 'indicator',
  description: 'Number of the indicator.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const COLUMNS = 'The columns are `value`, `measured_on` and `source`; at most 1,000 lines.';

/** Measurements that come in files. */
@ApiTags('Indicators')
@ApiParam(AGREEMENT_ID)
@ApiParam(INDICATOR)
@Controller('v1/agreements/:id/indicators/:indicator/measurements/import')
export class MeasurementImportsController {
  constructor(private readonly imports: MeasurementImportsService) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewMeasurements',
    summary: 'Try a file of measurements',
    description: `Says what is wrong with each line, and changes nothing. ${COLUMNS}`,
  })
  @ApiOkResponse({ description: 'What taking it in would come to.', type: CsvPreviewDto })
  @ApiProblems(400, 401, 404)
  preview(
    @AgreementId() id: string,
    @PathNumber('indicator') indicator: number,
    @Body() { csv }: CsvFileDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<CsvPreviewDto> {
    return this.imports.preview({ agreementId: id, number: indicator }, csv, principal, language);
  }

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'importMeasurements',
    summary: 'Take in a file of measurements',
    description:
      'An editor of the responsible party, or of the lead. All lines or none: where some are not sound, the answer names ' +
      `each. They answer due dates in order of their days. ${COLUMNS}`,
  })
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({
    description: 'The measurements.',
    type: ImportedMeasurementsDto,
    headers: NEW_PART_HEADERS,
  })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('Measurements can only be recorded while monitoring.'),
  )
  async take(
    @AgreementId() id: string,
    @PathNumber('indicator') indicator: number,
    @Body() { csv }: CsvFileDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportedMeasurementsDto> {
    const { version, item } = await this.imports.take(
      { agreementId: id, number: indicator },
      csv,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    const address = `/v1/agreements/${id}/indicators/${indicator}/measurements`;
    response.set({ ETag: etagOf(version), Location: address });
    return item;
  }
}
