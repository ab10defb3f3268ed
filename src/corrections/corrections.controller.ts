import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
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
import { ApiDiscriminatedBody } from '../api/docs/api-discriminated-body.js';
import { ApiProblems, type DocumentedProblem } from '../api/docs/api-problems.js';
import { etagOf } from '../api/etag.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { DiscriminatedBodyPipe } from '../api/validation/discriminated-body.pipe.js';
import { AgreementId, PathNumber } from '../api/validation/path-ids.js';
import { agreementMatches } from '../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { IF_MATCH, NEW_PART_HEADERS, notInThisState, PART_HEADERS } from '../workflow/agreement-part.docs.js';
import { CorrectionAnswers } from './correction-answers.service.js';
import { CorrectionsService } from './corrections.service.js';
import { AnswerCorrectionDto } from './dto/answer-correction.dto.js';
import { CorrectionDto, CorrectionPageDto } from './dto/correction.dto.js';
import { PROPOSALS, type ProposeCorrectionDto } from './dto/propose-correction.dto.js';

const NUMBER = {
  name: 'number',
  description: 'Number of the correction.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const conflict = (
  code: string,
  when: string,
  params?: Readonly<Record<string, string | number>>,
): DocumentedProblem => ({ status: 409, code, when, params });

const SETTLED = conflict('correction-settled', 'The correction is settled.', { correction: 1 });

/** What was recorded wrong, and how it was put right. */
@ApiTags('Corrections')
@Controller('v1/agreements/:id/corrections')
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly answers: CorrectionAnswers,
  ) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'proposeCorrection',
    summary: 'Propose a correction',
    description:
      'A registrar, or a clerk of the council’s own party, proposes to correct a fact that an entry of the history ' +
      'reported wrong; a registrar or a negotiator of a party proposes to correct clerical errors in the text. The ' +
      'term for objections begins: 30 days. Who is concerned on the other side can confirm it, so that it takes effect ' +
      'at once, or object, so that it does not; after the term without an objection it takes effect, unless it changes the outcome, which silence does not. Nothing is ' +
      'rewritten: the correction is an entry of its own that names what it corrects.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiDiscriminatedBody(PROPOSALS)
  @ApiCreatedResponse({ description: 'The correction.', type: CorrectionDto, headers: NEW_PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('Corrections can only be made from ratification until the agreement is closed.'),
    conflict('not-correctable', 'The entry reports nothing of a council.', { entryType: 'SUBMIT' }),
    conflict('entry-superseded', 'The council has reported the same anew.'),
    conflict('text-does-not-stand', 'The version is not the one before the councils or in force.'),
    conflict('correction-pending', 'Another correction of the same is open.', { correction: 1 }),
  )
  async propose(
    @AgreementId() id: string,
    @Body(new DiscriminatedBodyPipe<ProposeCorrectionDto>(PROPOSALS)) body: ProposeCorrectionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CorrectionDto> {
    const { version, item } = await this.corrections.propose(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({ ETag: etagOf(version), Location: `/v1/agreements/${id}/corrections/${item.number}` });
    return item;
  }

  @Get()
  @ApiOperation({
    operationId: 'listCorrections',
    summary: 'List corrections',
    description: 'Oldest first, page by page, with what became of each.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of corrections.', type: CorrectionPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<CorrectionDto>> {
    return this.corrections.list(id, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getCorrection',
    summary: 'Get a correction',
    description: 'One correction, and what became of it.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiOkResponse({ description: 'The correction.', type: CorrectionDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CorrectionDto> {
    const { version, item } = await this.corrections.find(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post(':number/answers')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'answerCorrection',
    summary: 'Confirm, object to or withdraw a correction',
    description:
      'A correction of a fact is answered by the other side of who proposed it: the clerk of the council’s party, or a ' +
      'registrar. One of the text is answered by the negotiators of the parties. It takes effect at once when the ' +
      'other side, or every party, has confirmed it; the first objection stops it.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The correction after it.', type: CorrectionDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    SETTLED,
    notInThisState('What the correction was about has changed since, or the agreement is closed.'),
  )
  async answer(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Body() body: AnswerCorrectionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CorrectionDto> {
    const { version, item } = await this.answers.answer(
      id,
      number,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }
}
