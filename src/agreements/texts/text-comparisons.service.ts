import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import type { Language } from '../../messages/catalogue.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { clausesIn, languagesOf } from '../rules/clauses/next-version.js';
import { compareTexts } from '../rules/compare-texts.js';
import { comparisonPage, type ComparedVersion } from './comparison-page.js';
import type { CompareTextsQuery, TextComparisonDto } from './dto/text-comparison.dto.js';
import { AgreementText } from './text.entity.js';
import { VisibleTexts } from './visible-texts.js';

/** Two versions that the caller may see, and the agreement's title. */
interface Compared {
  readonly title: string;
  readonly one: AgreementText;
  readonly other: AgreementText;
}

/** Versions of a text side by side. */
@Injectable()
export class TextComparisons {
  constructor(
    @InjectRepository(AgreementText) private readonly texts: Repository<AgreementText>,
    private readonly visible: VisibleTexts,
    private readonly directory: OrganisationDirectory,
  ) {}

  /**
   * Compares two versions as data.
   * @throws Problem 404 where one of them is not there, or the caller may not see it, 400 where neither is in the language
   */
  async compare(
    agreementId: string,
    a: number,
    b: number,
    query: CompareTextsQuery,
    principal: Principal | undefined,
  ): Promise<TextComparisonDto> {
    const { one, other } = await this.read(agreementId, a, b, principal, 'compareTexts');
    return comparisonOf(one, other, query);
  }

  /** The same as a page to read and print, with the words around it in a language. */
  async page(
    agreementId: string,
    a: number,
    b: number,
    query: CompareTextsQuery,
    principal: Principal | undefined,
    spoken: Language,
  ): Promise<string> {
    const { title, one, other } = await this.read(agreementId, a, b, principal, 'compareTextsOnPage');
    const version = ({
      version: number,
      proposedBy,
      createdAt,
      rationale,
    }: AgreementText): ComparedVersion => ({
      version: number,
      party: this.directory.get(proposedBy)?.name ?? proposedBy,
      createdAt,
      rationale,
    });
    const { language, clauses } = comparisonOf(one, other, query);
    return comparisonPage({ title, a: version(one), b: version(other), language, clauses }, spoken);
  }

  private async read(
    agreementId: string,
    a: number,
    b: number,
    principal: Principal | undefined,
    right: 'compareTexts' | 'compareTextsOnPage',
  ): Promise<Compared> {
    const { where, agreement } = await this.visible.of(agreementId, principal, right);
    const found = await this.texts.findBy({ ...where, version: In([a, b]) });
    const [one, other] = [a, b].map((version) => found.find((text) => text.version === version));
    if (one === undefined || other === undefined) throw notFound();
    return { title: agreement.title, one, other };
  }
}

function comparisonOf(
  one: AgreementText,
  other: AgreementText,
  { language = other.language }: CompareTextsQuery,
): TextComparisonDto {
  const isKnown = [one, other].some((text) => languagesOf(text).some((each) => each.language === language));
  if (!isKnown)
    throw validationFailed([
      { in: 'query', name: 'language', detail: { key: 'texts.not-in-language', params: { language } } },
    ]);
  const clauses = compareTexts(clausesIn(one, language), clausesIn(other, language));
  return { a: one.version, b: other.version, language, clauses };
}
