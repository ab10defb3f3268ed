import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import type { Page } from '../api/page.dto.js';
import { SpokenLanguage } from '../api/requests/language.js';
import { AgreementId } from '../api/validation/path-ids.js';
import type { Language } from '../messages/catalogue.js';
import { NOT_BEGUN_THEN } from '../workflow/as-of/as-of.docs.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { type ParticipationDto, ParticipationPageDto } from './dto/participation.dto.js';
import { ParticipationQuery } from './dto/participation.query.js';
import { ParticipationService } from './participation.service.js';

/** Who takes part in an agreement, and what binds whom. */
@ApiTags('Participation')
@Controller('v1/agreements/:id/participation')
export class ParticipationController {
  constructor(private readonly participation: ParticipationService) {}

  @Get()
  @ApiOperation({
    operationId: 'getParticipation',
    summary: 'See who takes part, and what binds whom',
    description:
      'Each party with its acts by date (positions, decisions, reservations and what others say of them, accession, ' +
      'withdrawal), since when it is bound, and what binds it towards each other party: all of the agreement, all but ' +
      'what reservations touch, or nothing, with the reason. All of it follows from the history, and can be seen as ' +
      'the registry knew it at another time. Who may see the history may see this.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of parties, by OVO code.', type: ParticipationPageDto })
  @ApiProblems(400, 401, 404, NOT_BEGUN_THEN)
  list(
    @AgreementId() id: string,
    @Query() query: ParticipationQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<Page<ParticipationDto>> {
    return this.participation.list(id, query, principal, language);
  }
}
