import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PICTURE, SVG } from '../../api/docs/svg.js';
import { etagOf } from '../../api/etag.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import { CSV } from '../../common/csv/write-table.js';
import type { Language } from '../../messages/catalogue.js';
import { wordsIn } from '../../messages/render.js';
import { drawChart } from '../../ratification/charts/draw-chart.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { PART_HEADERS } from '../../workflow/agreement-part.docs.js';
import { BalanceDto } from '../dto/balance.dto.js';
import { BalanceQuery } from '../dto/balance.query.js';
import { balanceChart } from './balance-chart.js';
import { balanceTable } from './balance-table.js';
import { BalanceService } from './balance.service.js';

/** Who gives and gets what. */
@ApiTags('Commitments')
@Controller('v1/agreements/:id')
export class BalanceController {
  constructor(private readonly balances: BalanceService) {}

  @Get('balance')
  @ApiOperation({
    operationId: 'getBalance',
    summary: 'See who gives and gets what',
    description:
      'Per party what it gives and gets by its commitments, and in all; what an amendment ended counts no more. Euros, ' +
      'hectares and staff are never added to each other, nor what is owed in any case to what is owed only if something ' +
      'happens. In `accounts` the same as books with two sides: year by year what was promised, due, done, given up and ' +
      'overdue, for the common pot too, and for a party that stays out what it would give and get.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The balance.', type: BalanceDto, headers: PART_HEADERS })
  @ApiProblems(400, 401, 404)
  async balance(
    @AgreementId() id: string,
    @Query() query: BalanceQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BalanceDto> {
    const { version, item } = await this.balances.of(id, query, principal, 'getBalance');
    response.set('ETag', etagOf(version));
    const { title: _, ...balance } = item;
    return balance;
  }

  @Get('balance.csv')
  @Header('Content-Type', CSV)
  @ApiOperation({
    operationId: 'getBalanceTable',
    summary: 'Get the balance as a table',
    description:
      'CSV (RFC 4180, UTF-8) with a line for each account, year, unit and basis, for spreadsheets: amounts with a point, ' +
      'and no text that one would take for a formula.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({
    description: 'The table.',
    content: {
      'text/csv': { schema: { type: 'string' }, example: 'account,name,stays_out,year,unit,basis' },
    },
  })
  @ApiProblems(400, 401, 404)
  async table(
    @AgreementId() id: string,
    @Query() query: BalanceQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<string> {
    const { item } = await this.balances.of(id, query, principal, 'getBalanceTable');
    return balanceTable(item);
  }

  @Get('balance.svg')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getBalanceChart',
    summary: 'See the balance as a chart',
    description:
      'What each party, forty accounts at most, gives and gets in each unit, and its net. Its words are in the caller’s ' +
      'language.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The chart.', content: PICTURE })
  @ApiProblems(400, 401, 404)
  async chart(
    @AgreementId() id: string,
    @Query() query: BalanceQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<string> {
    const { item } = await this.balances.of(id, query, principal, 'getBalanceChart');
    return drawChart(balanceChart(item, language, wordsIn(language)));
  }
}
