import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, MoreThan, Not, Repository, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { ownMattersOf } from '../../access/visibility.js';
import { numberAfter } from '../../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { notFound } from '../../common/problems/general.problems.js';
import { noTextInForce } from '../../workflow/as-of/as-of.problems.js';
import type { AsOfQuery } from '../../workflow/as-of/as-of.query.js';
import { pastDto } from '../../workflow/as-of/past.dto.js';
import { PastAgreements } from '../../workflow/as-of/past-agreements.js';
import { phaseAndState } from '../../workflow/core/instance.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { AgreementEngine, type Check } from '../../workflow/agreement-engine.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import type { Versioned } from '../../workflow/versioned.js';
import { DraftSummaries } from '../drafts/draft-summaries.js';
import { compareTexts } from '../rules/compare-texts.js';
import { correctedClauses } from '../rules/correct-clauses.js';
import { TextDto } from './dto/text.dto.js';
import type { TextInForceDto } from './dto/text-in-force.dto.js';
import type { TextComparisonDto } from './dto/text-comparison.dto.js';
import { AgreementText, type Clause } from './text.entity.js';

/** The wordings of an agreement. Versions never change; the public sees those that were offered. */
@Injectable()
export class TextsService implements OnModuleInit {
  constructor(
    @InjectRepository(AgreementText) private readonly texts: Repository<AgreementText>,
    private readonly access: AgreementAccess,
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
      const { clauses, proposedBy } = await manager.findOneByOrFail(AgreementText, {
        agreementId,
        version: corrects,
      });
      const text = { agreementId, version, proposedBy, createdAt: now, offeredAt: now, corrects };
      await manager.insert(AgreementText, { ...text, clauses: correctedClauses(clauses, changes) });
    });
  }

  /**
   * Adds the next version.
   * @throws Problem 403 where the caller is no editor of a party, 409 where the agreement takes no texts now
   */
  async add(
    agreementId: string,
    clauses: readonly Clause[],
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<TextDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addText',
      check,
      write: async (manager, _read, now) => {
        const text = {
          agreementId,
          version: (await latestVersion(manager, agreementId)) + 1,
          clauses: clauses.map(({ number, heading, body }) => ({ number, heading, body })),
          proposedBy: principal.organisationId,
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
    const { where } = await this.visible(agreementId, principal, 'listTexts');
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
    const { where, agreementVersion } = await this.visible(agreementId, principal, 'getText');
    const text = await this.texts.findOneBy({ ...where, version });
    if (text === null) throw notFound();
    return { version: agreementVersion, item: TextDto.of(text) };
  }

  /**
   * The text in force, now or then, and the parties that it bound.
   * @throws Problem 400 for a moment that is yet to come, 404 where none was in force or the caller may not know of it
   */
  async inForce(
    agreementId: string,
    query: AsOfQuery,
    principal: Principal | undefined,
  ): Promise<TextInForceDto> {
    const { past } = await this.past.read(agreementId, query, principal, 'getTextInForce');
    const { textInForce: version, inForceSince } = past.context;
    const { phase } = phaseAndState(past.is.agreement.value);
    if (phase !== 'monitoring' || version === null || inForceSince === null) throw noTextInForce();
    const text = await this.texts.findOneByOrFail({ agreementId, version });
    const bound = (past.parties ?? []).filter((party) => party.boundTextVersion === version);
    return {
      ...pastDto(past, query),
      ...TextDto.of(text),
      inForceSince,
      boundParties: bound.map(({ organisationId }) => organisationId),
    };
  }

  /** @throws Problem 404 where one of them is not there, or the caller may not see it */
  async compare(
    agreementId: string,
    a: number,
    b: number,
    principal: Principal | undefined,
  ): Promise<TextComparisonDto> {
    const { where } = await this.visible(agreementId, principal, 'compareTexts');
    const found = await this.texts.findBy({ ...where, version: In([a, b]) });
    const [one, other] = [a, b].map((version) => found.find((text) => text.version === version));
    if (one === undefined || other === undefined) throw notFound();
    return { a, b, clauses: compareTexts(one.clauses, other.clauses) };
  }

  /** Which texts of an agreement the caller may see. */
  private async visible(
    agreementId: string,
    principal: Principal | undefined,
    right: Right,
  ): Promise<{ where: FindOptionsWhere<AgreementText>; agreementVersion: number }> {
    const { agreement, standing } = await this.access.see(agreementId, principal, right);
    const seesDrafts = standing.isParty && ownMattersOf(principal) !== null;
    return {
      where: seesDrafts ? { agreementId } : { agreementId, offeredAt: Not(IsNull()) },
      agreementVersion: agreement.version,
    };
  }
}

async function latestVersion(manager: EntityManager, agreementId: string): Promise<number> {
  return (await manager.maximum(AgreementText, 'version', { agreementId })) ?? 0;
}
