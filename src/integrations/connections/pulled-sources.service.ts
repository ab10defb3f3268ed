import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { validationFailed } from '../../common/problems/general.problems.js';
import { Config } from '../../config/config.js';
import type { Check } from '../../workflow/requested-changes.js';
import type { Versioned } from '../../workflow/versioned.js';
import { sourceNotHtml, sourceTooLarge } from '../council-decisions/council-decisions.problems.js';
import { CouncilSourcesService, type CouncilKey } from '../council-decisions/council-sources.service.js';
import type { ReadCouncilSourceDto } from '../council-decisions/dto/council-source.dto.js';
import { isHtml } from '../council-decisions/rules/media-type.js';
import type { CmisClient } from './cmis/cmis-client.js';
import { connectionWithoutCmis, notOneDocument, problemOfFault } from './connections.problems.js';
import { DocumentSystems } from './document-systems.js';
import type { PullCouncilSourceDto } from './dto/pulled-source.dto.js';
import { SystemFault } from './sending/system-fault.js';
import { SystemTrials } from './system-trials.js';

/** A document that was found. */
interface Found {
  readonly objectId: string;
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** Takes what a council published from the town's own document system. */
@Injectable()
export class PulledSourcesService {
  constructor(
    private readonly sources: CouncilSourcesService,
    private readonly trials: SystemTrials,
    private readonly systems: DocumentSystems,
    private readonly config: Config,
  ) {}

  /**
   * Fetches a document and keeps it as a source of the council, read as any other.
   * @throws Problem 400, 403, 404 where the council is not asked or the connection is not its organisation's, 409, 422 where it
   *   cannot be fetched or read
   */
  async pull(
    key: CouncilKey,
    input: PullCouncilSourceDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ReadCouncilSourceDto>> {
    await this.sources.requireClerk('pullCouncilSource', key, principal);
    const { connectionId } = input;
    if ((input.objectId === undefined) === (input.query === undefined))
      throw validationFailed([
        { in: 'body', name: 'objectId', detail: { key: 'connections.fault.object-or-query' } },
      ]);
    const reached = await this.trials.reached(connectionId, principal.organisationId);
    if (reached.protocol !== 'cmis') throw connectionWithoutCmis();
    const client = this.systems.cmis(reached, this.systems.opened(connectionId, reached.credentials));
    const { objectId, bytes, mediaType } = await this.take(client, input);
    const page = { bytes, mediaType };
    return this.sources.keepPulled(key, page, urnOf(reached.repositoryId ?? '', objectId), principal, check);
  }

  private async take(client: CmisClient, { objectId, query }: PullCouncilSourceDto): Promise<Found> {
    const limit = this.config.sourceLimitBytes;
    try {
      const found = query === undefined ? (objectId ?? '') : await onlyOne(client, query);
      const object = await client.withId(found);
      if (object?.baseType !== 'cmis:document') throw notOneDocument('none');
      const { bytes, mediaType } = await client.contentOf(object.objectId, limit);
      // What the server says of the stream goes before what the repository says of the document.
      const type = mediaType === '' ? (object.mediaType ?? '') : mediaType;
      if (!isHtml(type)) throw sourceNotHtml(type.slice(0, 100));
      return { objectId: object.objectId, bytes, mediaType: type.slice(0, 200) };
    } catch (error) {
      if (error instanceof SystemFault && error.kind === 'tooLarge') throw sourceTooLarge(limit / 1024);
      throw problemOfFault(error);
    }
  }
}

async function onlyOne(client: CmisClient, query: string): Promise<string> {
  const found = await client.query(query);
  if (found.length !== 1) throw notOneDocument(found.length === 0 ? 'none' : 'several');
  return found[0].objectId;
}

/** Names the document for whoever has that repository: its address would tell of the town's own network. */
function urnOf(repositoryId: string, objectId: string): string {
  return `urn:cmis:${encodeURIComponent(repositoryId)}:${encodeURIComponent(objectId)}`;
}
