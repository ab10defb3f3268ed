import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { notFound } from '../../common/problems/general.problems.js';
import { checkClauses } from '../../clause-library/rules/check-clauses.js';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import { divergencesIn } from '../rules/clauses/divergence.js';
import { otherLastDays } from '../rules/clauses/last-day.js';
import { divergenceInWords } from '../rules/success/text-factors.js';
import type { TextChecksDto } from './dto/text-checks.dto.js';
import { AgreementText } from './text.entity.js';
import { VisibleTexts } from './visible-texts.js';

/** What a version of a text lacks, and where it says two things. */
@Injectable()
export class TextChecks {
  constructor(
    @InjectRepository(AgreementText) private readonly texts: Repository<AgreementText>,
    private readonly visible: VisibleTexts,
  ) {}

  /** @throws Problem 404 where there is no such version, or the caller may not see it */
  async of(
    agreementId: string,
    version: number,
    principal: Principal | undefined,
    spoken: Language,
  ): Promise<TextChecksDto> {
    const { where, agreement } = await this.visible.of(agreementId, principal, 'checkText');
    const text = await this.texts.findOneBy({ ...where, version });
    if (text === null) throw notFound();
    const { kind, legalForm, expiresOn } = agreement;
    const isMultilingual = text.otherLanguages.length > 0;
    return {
      version,
      expected: checkClauses({ kind, legalForm, isMultilingual }, text.clauses).map((each) => ({
        ...each,
        title: renderMessage({ key: `clauseLibrary.${each.kind}.title` }, spoken),
      })),
      expiresOn,
      otherLastDays: otherLastDays(text, expiresOn),
      divergences: divergencesIn(text).map((divergence) => ({
        ...divergence,
        sentence: renderMessage(divergenceInWords(divergence), spoken),
      })),
    };
  }
}
