import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Like, Repository } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { TextDto } from '../agreements/texts/dto/text.dto.js';
import { AgreementText } from '../agreements/texts/text.entity.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { Entry } from '../workflow/history/entry.entity.js';
import { noTextInForce } from './amendments.problems.js';
import type { ConsolidatedTextDto, ConsolidatedTextQuery } from './dto/consolidated-text.dto.js';
import { spanOn, TELLING, textTimeline } from './rules/text-timeline.js';

/** Tells from the history which text was in force on a day, and which bound whom. */
@Injectable()
export class ConsolidatedTextService {
  constructor(
    @InjectRepository(Entry) private readonly entries: Repository<Entry>,
    @InjectRepository(AgreementText) private readonly texts: Repository<AgreementText>,
    private readonly access: AgreementAccess,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 where no text was in force, or the caller may not see the agreement */
  async find(
    agreementId: string,
    { on = dateOf(this.clock.now()), party }: ConsolidatedTextQuery,
    principal: Principal | undefined,
  ): Promise<ConsolidatedTextDto> {
    await this.access.see(agreementId, principal, 'getConsolidatedText');
    const history = await this.entries.find({
      where: [
        { agreementId, type: In(TELLING) },
        { agreementId, to: Like('closed.%') },
      ],
      order: { sequence: 'ASC' },
    });
    const span = spanOn(textTimeline(history, party), on);
    if (span === undefined) throw noTextInForce(on, party);
    const { version, ...days } = span;
    const text = await this.texts.findOneByOrFail({ agreementId, version });
    return { on, party: party ?? null, ...days, text: TextDto.of(text) };
  }
}
