import { Controller, Get, Header, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../api/docs/api-problems.js';
import type { Page } from '../api/page.dto.js';
import { OrganisationId } from '../api/validation/path-ids.js';
import { ContentEtag, contentEtagHeader } from '../api/content-etag.interceptor.js';
import { ListOrganisationsQuery } from './dto/list-organisations.query.js';
import { OrganisationDetailDto, OrganisationDto, OrganisationPageDto } from './dto/organisation.dto.js';
import { OrganisationsService } from './organisations.service.js';

/** Who can be a party: municipalities, provinces and Flanders. Readable by anyone. */
@ApiTags('Organisations')
@Controller('v1/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Header('Cache-Control', 'public, max-age=300')
  @ApiOperation({
    operationId: 'listOrganisations',
    summary: 'Find organisations',
    description:
      'Municipalities, provinces and Flanders by name, page by page. Conditions add up: `level=municipality` with ' +
      '`region=reference-zuid-west-vlaanderen` lists the thirteen municipalities of that region.',
  })
  @ApiOkResponse({ description: 'A page of organisations.', type: OrganisationPageDto })
  @ApiProblems(400)
  list(@Query() query: ListOrganisationsQuery): Promise<Page<OrganisationDto>> {
    return this.organisations.list(query);
  }

  @Get(':id')
  @UseInterceptors(ContentEtag)
  @Header('Cache-Control', 'public, max-age=300')
  @ApiOperation({
    operationId: 'getOrganisation',
    summary: 'Get an organisation',
    description:
      'One organisation with the municipalities that merged into it and the regions it is in today.',
  })
  @ApiParam({ name: 'id', description: 'OVO code.', example: 'OVO002133' })
  @ApiOkResponse({
    description: 'The organisation.',
    type: OrganisationDetailDto,
    headers: contentEtagHeader,
  })
  @ApiProblems(404)
  find(@OrganisationId('id') id: string): Promise<OrganisationDetailDto> {
    return this.organisations.find(id);
  }
}
