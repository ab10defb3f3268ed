import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { ElectorateWhatIfDto, WhatIfDto } from './dto/what-if.dto.js';
import { WhatIfAnswerDto } from './dto/what-if-answer.dto.js';
import { WhatIfService } from './what-if.service.js';

const ANSWERS =
  'Answers whether it can still pass, who can block or carry it alone, and the fewest approvals that carry it; where ' +
  'asked, each council’s voting power, the chance of success, and the same vote counted in other ways. Bodies outside ' +
  'that have not decided are taken to say yes, and of the days to come the best one counts. Nothing is recorded.';

/** What would become of a vote. */
@ApiTags('Ratification')
@Controller('v1')
export class WhatIfController {
  constructor(private readonly whatIf: WhatIfService) {}

  @Post('agreements/:id/ratification/what-if')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'askWhatIf',
    summary: 'Ask what would become of the vote on an agreement',
    description: `Under its own rule or another one, from the votes so far or supposed ones. ${ANSWERS}`,
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'What it comes to.', type: WhatIfAnswerDto })
  @ApiProblems(400, 401, 404)
  ofAgreement(
    @AgreementId() id: string,
    @Body() question: WhatIfDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<WhatIfAnswerDto> {
    return this.whatIf.ofAgreement(id, question, principal, language);
  }

  @Post('ratification/what-if')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'askWhatIfOfElectorate',
    summary: 'Ask what would become of a vote',
    description: `Of councils that have no agreement yet, with weights of their own if wanted. ${ANSWERS}`,
  })
  @ApiOkResponse({ description: 'What it comes to.', type: WhatIfAnswerDto })
  @ApiProblems(400)
  ofElectorate(
    @Body() question: ElectorateWhatIfDto,
    @SpokenLanguage() language: Language,
  ): Promise<WhatIfAnswerDto> {
    return this.whatIf.ofElectorate(question, language);
  }
}
