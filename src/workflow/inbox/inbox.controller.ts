import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PageQuery, type Page } from '../../api/page.dto.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import type { Language } from '../../messages/catalogue.js';
import { type MessageDto, MessagePageDto } from './dto/message.dto.js';
import { InboxService } from './inbox.service.js';

/** What the registry has to tell an organisation. */
@ApiTags('Messages')
@Controller('v1/messages')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @ApiOperation({
    operationId: 'listMessages',
    summary: 'Read the messages to your organisation',
    description:
      'What happened to the agreements that your organisation is a party to, newest first. A message is written in ' +
      'the same transaction as what it tells about, so that none gets lost. The whole story is in the history of the ' +
      'agreement, at `sequence`.',
  })
  @ApiOkResponse({ description: 'A page of messages.', type: MessagePageDto })
  @ApiProblems(400, 401, 403)
  list(
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<Page<MessageDto>> {
    return this.inbox.list(query, principal, language);
  }
}
