import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { AgreementId } from '../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { BudgetClaimsService } from './budget-claims.service.js';
import { BudgetClaimDto, BudgetClaimPageDto, StateBudgetClaimDto } from './dto/budget-claim.dto.js';

/** What a deal draws on the budget lines of policy domains. */
@ApiTags('Budget lines')
@Controller('v1/agreements/:id/budget-claims')
export class BudgetClaimsController {
  constructor(private readonly claims: BudgetClaimsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listBudgetClaims',
    summary: 'List what was stated that a deal draws on budget lines',
    description: 'Every statement by a party or a domain, oldest first; of each line the last one counts.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of statements.', type: BudgetClaimPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<BudgetClaimDto>> {
    return this.claims.list(id, query, principal);
  }

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'stateBudgetClaim',
    summary: 'State what a deal draws on a budget line',
    description:
      'A party’s editor or negotiator, or an official of the domain whose line it is, says how much of the line the deal ' +
      'takes, in the place of what was stated before. After a domain’s word parties do not change it. More than there is ' +
      'is taken, and shown as a conflict of the region.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiCreatedResponse({ description: 'The statement.', type: BudgetClaimDto })
  @ApiProblems(
    400,
    401,
    403,
    404,
    422,
    { status: 409, code: 'draws-on-no-line', when: 'It is a plan, or it is closed.' },
    {
      status: 409,
      code: 'stated-by-domain',
      when: 'The domain itself has said how much.',
      params: { domain: 'mobility' },
    },
  )
  state(
    @AgreementId() id: string,
    @Body() body: StateBudgetClaimDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<BudgetClaimDto> {
    return this.claims.state(id, body, requirePrincipal(principal));
  }
}
