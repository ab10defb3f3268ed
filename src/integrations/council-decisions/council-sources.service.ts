import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { pageByNumber } from '../../api/numbered.js';
import type { Page, PageQuery } from '../../api/page.dto.js';
import { notFound } from '../../common/problems/general.problems.js';
import { AgreementAccess, type SeenAgreement } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check } from '../../workflow/requested-changes.js';
import { Authorities, authorise } from '../../workflow/authorities.js';
import type { Versioned } from '../../workflow/versioned.js';
import { sha256Of, SourceContents, type SourceKey } from './contents/source-contents.js';
import { sourceKeptAlready, tooManySources } from './council-decisions.problems.js';
import { CouncilSource } from './council-source.entity.js';
import { CouncilSourceDto, ReadCouncilSourceDto } from './dto/council-source.dto.js';
import { PublicationFetcher } from './fetching/publication-fetcher.js';
import { PublicationReader } from './publication-reader.js';
import type { Reading } from './reading/reading.js';
import { proposeItem } from './rules/propose-item.js';
import type { UploadedPage } from './uploaded-page.js';

/** A council's sources on one agreement: more would be no evidence but a store. */
const MOST_SOURCES = 100;

/** What relative addresses begin with in a page of which nobody knows where it was published. */
const NOWHERE = 'https://publication.invalid/';

/** Rights by which a source comes here. */
type Keeping = 'addCouncilSource' | 'uploadCouncilSource' | 'pullCouncilSource';

/** Names a party's council. */
export type CouncilKey = Omit<SourceKey, 'number'>;

/** A source, and what it says. */
export interface ReadSource {
  readonly seen: SeenAgreement;
  readonly source: CouncilSource;
  readonly reading: Reading;
}

/** What councils published, kept as it was received. */
@Injectable()
export class CouncilSourcesService {
  constructor(
    @InjectRepository(CouncilSource) private readonly sources: Repository<CouncilSource>,
    private readonly contents: SourceContents,
    private readonly access: AgreementAccess,
    private readonly authorities: Authorities,
    private readonly engine: AgreementEngine,
    private readonly fetcher: PublicationFetcher,
    private readonly reader: PublicationReader,
  ) {}

  /**
   * Fetches a publication and keeps it.
   * @throws Problem 403, 404 where the council is not asked, 409 where the same is kept already, 422 where it cannot be
   *   fetched or read
   */
  async add(
    key: CouncilKey,
    url: string,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ReadCouncilSourceDto>> {
    await this.requireClerk('addCouncilSource', key, principal);
    const { bytes, mediaType, url: found } = await this.fetcher.fetch(url);
    const page = { bytes: Buffer.from(bytes), mediaType };
    return this.keep('addCouncilSource', key, page, { url: found, manner: 'fetched' }, principal, check);
  }

  /**
   * Keeps a publication that was sent.
   * @param url where it was published, as far as known
   * @throws Problem 403, 404 where the council is not asked, 409 where the same is kept already, 422 where it cannot be read
   */
  async upload(
    key: CouncilKey,
    page: UploadedPage,
    url: string | undefined,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ReadCouncilSourceDto>> {
    await this.requireClerk('uploadCouncilSource', key, principal);
    return this.keep(
      'uploadCouncilSource',
      key,
      page,
      { url: url ?? null, manner: 'uploaded' },
      principal,
      check,
    );
  }

  /**
   * Keeps a publication that was taken from the own organisation's document system.
   * @param urn names it there
   * @throws Problem as `upload`
   */
  async keepPulled(
    key: CouncilKey,
    page: UploadedPage,
    urn: string,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ReadCouncilSourceDto>> {
    return this.keep('pullCouncilSource', key, page, { url: urn, manner: 'pulled' }, principal, check);
  }

  /** A page of a council's sources, in the order in which they came. */
  async list(
    key: CouncilKey,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<CouncilSourceDto>> {
    await this.see(key, principal);
    return pageByNumber(this.sources, { ...key }, query, (row) => CouncilSourceDto.of(row));
  }

  /** A source with what it says, and which of its items concerns the agreement. */
  async find(key: SourceKey, principal: Principal | undefined): Promise<Versioned<ReadCouncilSourceDto>> {
    const { seen, source, reading } = await this.read(key, principal);
    const { agreement } = seen;
    const proposal = proposeItem(reading, agreement);
    return { version: agreement.version, item: ReadCouncilSourceDto.with(source, reading, proposal) };
  }

  /** The bytes of a source as they were received. */
  async content(
    key: SourceKey,
    principal: Principal | undefined,
  ): Promise<{ readonly source: CouncilSource; readonly content: Buffer }> {
    await this.see(key, principal);
    const source = await this.existing(key);
    return { source, content: await this.contents.read(this.sources.manager, key, source.sha256) };
  }

  /** @throws Problem 404, 422 `source-too-complex`, 503 `reading-busy` */
  async read(key: SourceKey, principal: Principal | undefined): Promise<ReadSource> {
    const seen = await this.see(key, principal);
    const source = await this.existing(key);
    return { seen, source, reading: await this.readingOf(source) };
  }

  /**
   * Several sources of a council with what they say, oldest first.
   * @param numbers the newest ten where absent
   * @throws Problem 404 where one of the numbers names none
   */
  async readAll(
    key: CouncilKey,
    numbers: readonly number[] | undefined,
    principal: Principal | undefined,
  ): Promise<{ readonly source: number; readonly reading: Reading }[]> {
    await this.see(key, principal);
    const { agreementId, organisationId } = key;
    const rows = await this.sources.find({
      where: { agreementId, organisationId, ...(numbers && { number: In([...numbers]) }) },
      order: { number: 'DESC' },
      take: numbers?.length ?? 10,
    });
    if (numbers && rows.length < numbers.length) throw notFound();
    const inOrder = rows.toReversed();
    return Promise.all(
      inOrder.map(async (row) => ({ source: row.number, reading: await this.readingOf(row) })),
    );
  }

  /** Before anything is fetched or read for somebody. @throws Problem 403, 404 */
  async requireClerk(right: Keeping, key: CouncilKey, principal: Principal): Promise<void> {
    const { standing, councils } = await this.see(key, principal);
    const mandates = await this.authorities.of(principal, key.agreementId);
    const isOwnCouncil = standing.isParty && principal.organisationId === key.organisationId;
    authorise(right, principal, { ...standing, isOwnCouncil }, mandates, 'clerk');
    if (!councils.some(({ organisationId }) => organisationId === key.organisationId)) throw notFound();
  }

  private async keep(
    right: Keeping,
    key: CouncilKey,
    { bytes, mediaType }: UploadedPage,
    origin: Pick<CouncilSource, 'url' | 'manner'>,
    principal: Principal,
    check: Check | undefined,
  ): Promise<Versioned<ReadCouncilSourceDto>> {
    const { agreement } = await this.see(key, principal);
    const reading = await this.reader.read({ bytes, mediaType, url: baseOf(origin.url) });
    const sha256 = sha256Of(bytes);
    const { version, result } = await this.engine.change({
      agreementId: key.agreementId,
      principal,
      right,
      councilId: key.organisationId,
      act: () => 'clerk',
      check,
      write: async (manager, _, now) => {
        const number = await nextNumber(manager, key, sha256);
        const source = { ...key, number, sha256, bytes: bytes.length, mediaType, ...origin, receivedAt: now };
        await manager.insert(CouncilSource, source);
        await this.contents.keep(manager, { ...key, number }, bytes);
        const { url, manner } = origin;
        return {
          event: { type: 'ADD_SOURCE', source: number, sha256, bytes: bytes.length, mediaType, url, manner },
          result: source,
        };
      },
    });
    const proposal = proposeItem(reading, agreement);
    return { version, item: ReadCouncilSourceDto.with(result, reading, proposal) };
  }

  private see({ agreementId }: CouncilKey, principal: Principal | undefined): Promise<SeenAgreement> {
    return this.access.see(agreementId, principal, 'getCouncilSource');
  }

  private async existing({ agreementId, organisationId, number }: SourceKey): Promise<CouncilSource> {
    const found = await this.sources.findOneBy({ agreementId, organisationId, number });
    if (found === null) throw notFound();
    return found;
  }

  private async readingOf(source: CouncilSource): Promise<Reading> {
    const { mediaType, url, sha256 } = source;
    const bytes = await this.contents.read(this.sources.manager, source, sha256);
    return this.reader.read({ bytes, mediaType, url: baseOf(url) });
  }
}

/** The path of a source. */
export function addressOf({ agreementId, organisationId, number }: SourceKey): string {
  return `/v1/agreements/${agreementId}/councils/${organisationId}/sources/${number}`;
}

/** A URN says where nothing on the page is. */
function baseOf(url: string | null): string {
  return url !== null && /^https?:/i.test(url) ? url : NOWHERE;
}

async function nextNumber(manager: EntityManager, key: CouncilKey, sha256: string): Promise<number> {
  const { agreementId, organisationId } = key;
  const same = await manager.findOneBy(CouncilSource, { agreementId, organisationId, sha256 });
  if (same !== null) throw sourceKeptAlready(same.number);
  const last = (await manager.maximum(CouncilSource, 'number', { agreementId, organisationId })) ?? 0;
  if (last >= MOST_SOURCES) throw tooManySources(MOST_SOURCES);
  return last + 1;
}
