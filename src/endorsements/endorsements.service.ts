import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type EntityManager } from 'typeorm';
import { noteShown } from '../access-log/confidential-reads.js';
import type { Principal } from '../access/principal.js';
import { decodeCursor } from '../api/cursor.js';
import { toPage, type Page } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import type { Issue } from '../common/problems/problem.js';
import { Clock } from '../common/time/clock.js';
import { DomainDirectory } from '../domains/domain-directory.js';
import { Domain } from '../domains/domain.entity.js';
import type { Language } from '../messages/catalogue.js';
import { renderMessage, wordsIn } from '../messages/render.js';
import { drawChart } from '../ratification/charts/draw-chart.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import { Agreement } from '../workflow/agreement.entity.js';
import type { Versioned } from '../workflow/versioned.js';
import { visibleTo } from '../workflow/visible-to.js';
import { alignmentChart } from './alignment-chart.js';
import type {
  AlignmentDto,
  AlignmentOfDomainDto,
  DomainAgreementDto,
  ListDomainAgreementsQuery,
} from './dto/alignment.dto.js';
import { alignmentOf, type AlignmentOfDomain } from './rules/alignment.js';
import {
  ENDORSEMENT_LEVELS,
  endorsementKey,
  type ConcernedDomain,
  type EndorsementContext,
} from './rules/endorsement.js';

/** Which policy domains agreements concern, and how far each goes along. */
@Injectable()
export class EndorsementsService {
  constructor(
    @InjectRepository(Agreement) private readonly agreements: Repository<Agreement>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly domains: DomainDirectory,
    private readonly clock: Clock,
  ) {}

  /** How far the domains go along with an agreement. @throws Problem 404 */
  async alignment(
    agreementId: string,
    principal: Principal | undefined,
    language: Language,
  ): Promise<Versioned<AlignmentDto>> {
    const { agreement } = await this.access.see(agreementId, principal, 'getAlignment');
    const now = this.clock.now();
    const domains = this.matrix(agreement.context, now, language);
    const item = {
      at: now.toISOString(),
      aligned: domains.every(({ aligned }) => aligned),
      domains,
    };
    return { version: agreement.version, item };
  }

  /** The same as a picture. @throws Problem 404 */
  async chart(agreementId: string, principal: Principal | undefined, language: Language): Promise<string> {
    const { agreement } = await this.access.see(agreementId, principal, 'getAlignmentChart');
    const domains = this.matrix(agreement.context, this.clock.now(), language);
    return drawChart(alignmentChart(agreement.title, domains, language, wordsIn(language)));
  }

  /**
   * Says which domains an agreement concerns, in the place of what was said before, and whose endorsement is a condition
   * of its ratification. In negotiation that reopens every position; afterwards the conditions stay as they are.
   * @throws Problem 400 where there is no such domain, 403, 404, 409 where the conditions would change
   */
  async setDomains(
    agreementId: string,
    domains: readonly ConcernedDomain[],
    principal: Principal,
    check: Check,
    language: Language,
  ): Promise<Versioned<AlignmentDto>> {
    await this.engine.change({
      agreementId,
      principal,
      right: 'setDomains',
      check,
      write: async (manager, read) => {
        const before = (read.agreement.instance.context as EndorsementContext).domains ?? [];
        const faults = await domainFaults(manager, domains, before);
        if (faults.length > 0) throw validationFailed(faults);
        const named = domains.map(({ domainId, required }) => ({
          domainId,
          required: ENDORSEMENT_LEVELS.filter((level) => required.includes(level)),
        }));
        return { event: { type: 'SET_DOMAINS', domains: named }, result: undefined };
      },
    });
    return this.alignment(agreementId, principal, language);
  }

  /** A page of the agreements that concern a domain and that the caller may see, newest first, in one query. */
  async ofDomain(
    domainId: string,
    { awaiting, cursor, limit }: ListDomainAgreementsQuery,
    principal: Principal | undefined,
    language: Language,
  ): Promise<Page<DomainAgreementDto>> {
    if (this.domains.get(domainId) === undefined) throw notFound();
    const { sql, parameters } = visibleTo(principal);
    const found = this.agreements
      .createQueryBuilder('a')
      .where(`a.context -> 'domains' @> :named::jsonb`, { named: JSON.stringify([{ domainId }]) })
      .andWhere(sql, parameters)
      .orderBy('a.id', 'DESC')
      .limit(limit + 1);
    if (awaiting !== undefined) {
      found.andWhere(
        `a.phase NOT IN ('drafting', 'closed')
         AND coalesce(a.context -> 'endorsements' -> :key ->> 'state', 'missing') <> 'given'`,
        { key: endorsementKey(domainId, awaiting) },
      );
    }
    if (cursor !== undefined) found.andWhere('a.id < :after', { after: decodeCursor(cursor, ['uuid'])[0] });
    const now = this.clock.now();
    const rows = await found.getMany();
    noteShown(principal, rows.slice(0, limit));
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      ({ id, title, kind, phase, context }) => ({
        agreementId: id,
        title,
        kind,
        phase,
        alignment: this.shown(
          alignmentOf(context as EndorsementContext, now).find(
            (each) => each.domainId === domainId,
          ) as AlignmentOfDomain,
          language,
        ),
      }),
    );
  }

  private matrix(context: EndorsementContext, now: Date, language: Language): AlignmentOfDomainDto[] {
    return alignmentOf(context, now).map((each) => this.shown(each, language));
  }

  private shown(alignment: AlignmentOfDomain, language: Language): AlignmentOfDomainDto {
    const name = this.domains.get(alignment.domainId)?.name ?? alignment.domainId;
    const { administrative, political } = alignment;
    const params = {
      domain: name,
      administrative: administrative.answer,
      political: political.answer,
      administrativeDays: administrative.daysOpen ?? 0,
      politicalDays: political.daysOpen ?? 0,
      asked: political.since === null ? 'no' : 'yes',
    };
    const { domainId, aligned } = alignment;
    return {
      domainId,
      name,
      aligned,
      administrative,
      political,
      sentence: renderMessage({ key: 'endorsements.alignment', params }, language),
    };
  }
}

/**
 * What of the domains cannot be meant. Those that are named anew are held, so that none ends meanwhile; one that has
 * ended can stay where it was named before.
 */
async function domainFaults(
  manager: EntityManager,
  domains: readonly ConcernedDomain[],
  before: readonly ConcernedDomain[],
): Promise<Issue[]> {
  const ids = domains.map(({ domainId }) => domainId);
  const rows =
    ids.length === 0
      ? []
      : await manager
          .createQueryBuilder(Domain, 'domain')
          .where('domain.id = ANY(:ids)', { ids })
          .orderBy('domain.id')
          .setLock('pessimistic_read')
          .getMany();
  const known = new Map(rows.map((row) => [row.id, row]));
  return domains.flatMap(({ domainId: domain, required }, index): Issue[] => {
    const path = `domains[${index}].domainId`;
    const found = known.get(domain);
    if (found === undefined) return [fault(path, 'unknown', domain)];
    const wasNamed = before.some((each) => each.domainId === domain);
    if (found.endedOn !== null && (!wasNamed || required.length > 0)) return [fault(path, 'ended', domain)];
    return ids.indexOf(domain) < index ? [fault(path, 'twice', domain)] : [];
  });
}

function fault(name: string, key: string, domain: string): Issue {
  return { in: 'body', name, detail: { key: `endorsements.fault.${key}`, params: { domain } } };
}
