import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PICTURE, SVG } from '../../api/docs/svg.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import { AGREEMENT_ID } from '../agreement-id.param.js';
import { DiagramsService } from './diagrams.service.js';
import { ProcessListDto } from './dto/process.dto.js';

/** Pictures of the statecharts, and of where an agreement stands in its own. */
@Controller('v1')
export class DiagramsController {
  constructor(private readonly diagrams: DiagramsService) {}

  @Get('agreements/:id/diagram.svg')
  @ApiTags('Agreements')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getAgreementDiagram',
    summary: 'See an agreement in its process',
    description:
      'The statechart of the agreement’s process with the present state marked, and each council’s standing. Its words ' +
      'are in the caller’s language.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The picture.', content: PICTURE })
  @ApiProblems(401, 404)
  ofAgreement(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<string> {
    return this.diagrams.ofAgreement(id, principal, language);
  }

  @Get('processes')
  @ApiTags('Processes')
  @ApiOperation({
    operationId: 'listProcesses',
    summary: 'List the processes',
    description: 'Every process that agreements and councils follow, with its events and terms.',
  })
  @ApiOkResponse({ description: 'The processes.', type: ProcessListDto })
  list(): ProcessListDto {
    return this.diagrams.processes();
  }

  @Get('processes/:process/diagram.svg')
  @ApiTags('Processes')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getProcessDiagram',
    summary: 'See a process',
    description: 'The statechart of a process. Its words are in the caller’s language.',
  })
  @ApiParam({
    name: 'process',
    description: 'Id of the process, for its newest version, or id and version.',
    example: 'deal-flanders@1',
  })
  @ApiOkResponse({ description: 'The picture.', content: PICTURE })
  @ApiProblems(404)
  ofProcess(@Param('process') process: string, @SpokenLanguage() language: Language): Promise<string> {
    return this.diagrams.ofProcess(process, language);
  }
}
