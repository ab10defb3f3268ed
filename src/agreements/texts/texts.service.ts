import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, MoreThan, Not, Repository, type EntityManager } from 'typeorm';
import type { Right } from '../../access/policy.js';
import { v4 as uuidv4 } from 'uuid';
import type { Principal } from '../../access/principal.js';
import { numberAfter } from '../../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { noTextInForce } from '../../workflow/as-of/as-of.problems.js';
import { pastDto } from '../../workflow/as-of/past.dto.js';
import { PastAgreements } from '../../workflow/as-of/past-agreements.js';
import { textSpellAt } from '../../workflow/core/as-of/text-spell.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check } from '../../workflow/requested-changes.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import type { Versioned } from '../../workflow/versioned.js';
import { DraftSummaries } from '../drafts/draft-summaries.js';
import { correctedText } from '../rules/correct-clauses.js';
import type { AddTextDto } from './dto/add-text.dto.js';
import { TextDto } from './dto/text.dto.js';
import type { TextInForceDto, TextInForceQuery } from './dto/text-in-force.dto.js';
import { nextVersion, type SentText } from '../rules/clauses/next-version.js';
import { sentFaults } from '../rules/clauses/sent-faults.js';
import { AgreementText } from './text.entity.js';
import { VisibleTexts } from './visible-texts.js';

/** The wordings of an agreement. Versions never change; the public sees those that were offered. */
@Injectable()
export class TextsService implements OnModuleInit {
  constructor(
    @InjectRepository(AgreementText) private readonly texts: Repository<AgreementText>,
    private readonly visible: VisibleTexts,
    private readonly past: PastAgreements,
    private readonly engine: AgreementEngine,
    private readonly drafts: DraftSummaries,
    private readonly handlers: EffectHandlers,
  ) {}

  onModuleInit(): void {
    for (const effect of ['offerText', 'offerAmendedText'] as const)
      this.handlers.on(effect, async ({ manager, agreementId, now }, { version }) => {
        await manager.update(
          AgreementText,
          { agreementId, version, offeredAt: IsNull() },
          { offeredAt: now },
        );
      });
    this.handlers.on('correctText', async ({ manager, agreementId, now }, { corrects, version, changes }) => {
      const text = await manager.findOneByOrFail(AgreementText, { agreementId, version: corrects });
      const { rationale: _why, ...corrected } = correctedText(text, changes);
      await manager.insert(AgreementText, {
        ...corrected,
        version,
        rationale: null,
        basedOn: corrects,
        createdAt: now,
        offeredAt: now,
        corrects,
      });
    });
  }

  /**
   * Adds the next version, made from another one.
   * @throws Problem 400 where it names a clause or a version that is not there, 403 where the caller is no editor of a party, 409 where the agreement takes no texts now
   */
  async add(
    agreementId: string,
    { rationale, basedOn, ...sent }: AddTextDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<TextDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addText',
      check,
      write: async (manager, _read, now) => {
        const latest = await latestVersion(manager, agreementId);
        const base = basedOn ?? (latest || null);
        const before =
          base === null ? null : await manager.findOneBy(AgreementText, { agreementId, version: base });
        if (base !== null && before === null) throw unknownVersion(base);
        const version = latest + 1;
        const wordings = nextVersion(sent, before ?? undefined, version, uuidv4);
        const faults = sentFaults(sent, wordings, await knownIds(manager, agreementId, sent));
        if (faults.length > 0) throw validationFailed(faults);
        const text: AgreementText = {
          ...wordings,
          clauses: [...wordings.clauses],
          otherLanguages: [...wordings.otherLanguages],
          agreementId,
          version,
          proposedBy: principal.organisationId,
          rationale: rationale ?? null,
          basedOn: base,
          createdAt: now,
          offeredAt: null,
          corrects: null,
        };
        await manager.insert(AgreementText, text);
        const draft = await this.drafts.summarise(manager, agreementId);
        return { event: { type: 'ADD_TEXT', version: text.version, draft }, result: text };
      },
    });
    return { version, item: TextDto.of(result) };
  }

  /** A page of the versions that the caller may see, oldest first. */
  async list(
    agreementId: string,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<TextDto>> {
    const after = numberAfter(cursor);
    const { where } = await this.visible.of(agreementId, principal, 'listTexts');
    const rows = await this.texts.find({
      where: { ...where, version: MoreThan(after) },
      order: { version: 'ASC' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      (row) => [row.version],
      (row) => TextDto.of(row),
    );
  }

  /** @throws Problem 404 where there is no such version, or the caller may not see it */
  async find(
    agreementId: string,
    version: number,
    principal: Principal | undefined,
  ): Promise<Versioned<TextDto>> {
    const { where, agreementVersion } = await this.visible.of(agreementId, principal, 'getText');
    const text = await this.texts.findOneBy({ ...where, version });
    if (text === null) throw notFound();
    return { version: agreementVersion, item: TextDto.of(text) };
  }

  /**
   * Some versions in the order asked for, with which versions correct which.
   * @throws Problem 404 where one of them is not there, or the caller may not see it
   */
  async read(
    agreementId: string,
    versions: readonly number[],
    principal: Principal | undefined,
    right: Right,
  ): Promise<{ texts: AgreementText[]; corrections: Pick<AgreementText, 'version' | 'corrects'>[] }> {
    const { where } = await this.visible.of(agreementId, principal, right);
    const found = await this.texts.findBy({ ...where, version: In(versions) });
    const texts = versions.map((version) => {
      const text = found.find((each) => each.version === version);
      if (text === undefined) throw notFound();
      return text;
    });
    const corrections = await this.texts.find({
      where: { ...where, corrects: Not(IsNull()) },
      select: { version: true, corrects: true },
    });
    return { texts, corrections };
  }

  /**
   * The text in force, now or then, or the one that bound a party.
   * @throws Problem 400 for a moment that is yet to come, 404 where there was none or the caller may not know of it
   */
  async inForce(
    agreementId: string,
    { party, ...query }: TextInForceQuery,
    principal: Principal | undefined,
  ): Promise<TextInForceDto> {
    const { past, seen, timeline, moment } = await this.past.read(
      agreementId,
      query,
      principal,
      'getTextInForce',
    );
    const spell = textSpellAt(timeline, moment, seen.parties, party);
    if (spell === undefined) throw noTextInForce(party);
    const { version, ...days } = spell;
    const text = await this.texts.findOneByOrFail({ agreementId, version });
    const bound = (past.parties ?? []).filter((party) => party.boundTextVersion === version);
    return {
      ...pastDto(past, query),
      ...TextDto.of(text),
      inForceSince: past.context.inForceSince,
      party: party ?? null,
      ...days,
      boundParties: bound.map(({ organisationId }) => organisationId),
    };
  }
}

/** The ids of all clauses that the agreement's texts have had; none where nobody sent one. */
async function knownIds(
  manager: EntityManager,
  agreementId: string,
  { clauses, otherLanguages = [] }: SentText,
): Promise<Set<string>> {
  const sent = [clauses, ...otherLanguages.map((each) => each.clauses)].flat();
  if (sent.every(({ id }) => id === undefined)) return new Set();
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT jsonb_path_query(jsonb_build_array(clauses, other_languages), '$.**.id') #>> '{}' AS id
     FROM agreement_text WHERE agreement_id = $1`,
    [agreementId],
  );
  return new Set(rows.map(({ id }) => id));
}

function unknownVersion(version: number): Error {
  const detail = { key: 'texts.unknown-version', params: { version } };
  return validationFailed([{ in: 'body', name: 'basedOn', detail }]);
}

async function latestVersion(manager: EntityManager, agreementId: string): Promise<number> {
  return (await manager.maximum(AgreementText, 'version', { agreementId })) ?? 0;
}
