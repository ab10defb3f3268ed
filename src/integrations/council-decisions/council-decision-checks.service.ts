import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { Config } from '../../config/config.js';
import { validateAs } from '../../api/validation/validate-as.js';
import type { Type } from '@nestjs/common';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import type { CouncilDto } from '../../ratification/dto/council.dto.js';
import { COUNCIL_EVENTS, type CouncilEventDto } from '../../ratification/dto/council-events.dto.js';
import { RatificationService } from '../../ratification/ratification.service.js';
import type { Check as EngineCheck } from '../../workflow/requested-changes.js';
import type { SourceKey } from './contents/source-contents.js';
import { itemToBeChosen, notThisCouncil } from './council-decisions.problems.js';
import { addressOf, CouncilSourcesService, type CouncilKey } from './council-sources.service.js';
import type { CouncilSource } from './council-source.entity.js';
import type { PickCouncilDecisionDto } from './dto/pick.dto.js';
import { checkDecision, judgeOrgan, type Check } from './rules/check-decision.js';
import { comparePublications, type ComparedSitting } from './rules/compare-publications.js';
import { pickedEvent, type PickedEvent } from './rules/picked-event.js';
import { proposeItem } from './rules/propose-item.js';

/** Holds what was entered for a council against what it published, and enters it from there. */
@Injectable()
export class CouncilDecisionChecksService {
  constructor(
    private readonly sources: CouncilSourcesService,
    private readonly ratification: RatificationService,
    private readonly directory: OrganisationDirectory,
    private readonly config: Config,
  ) {}

  /**
   * What a source says of the council's decision as it was entered.
   * @param item number of the item that concerns the agreement, where somebody chose it
   * @throws Problem 404 where there is no such source or item
   */
  async check(
    key: SourceKey,
    item: number | undefined,
    principal: Principal | undefined,
  ): Promise<{ readonly source: CouncilSource; readonly check: Check }> {
    const { seen, source, reading } = await this.sources.read(key, principal);
    const organisation = this.directory.get(key.organisationId);
    if (organisation === undefined) throw notFound();
    if (item !== undefined && !reading.items.some(({ number }) => number === item)) throw notFound();
    const council = seen.councils.find(({ organisationId }) => organisationId === key.organisationId);
    const decision = council?.context.decision ?? null;
    const organisations = this.directory.all();
    const checked = { organisation, organisations, decision };
    return { source, check: checkDecision(reading, seen.agreement, checked, item) };
  }

  /**
   * Enters the event that an item tells of, with the source attached.
   * @returns the council after it, and the agreement's version
   * @throws Problem 400 where the publication says otherwise or something is missing, 403, 404, 409 where the item is to be
   *   chosen, is another body's, or the event is out of turn
   */
  async pick(
    key: SourceKey,
    given: PickCouncilDecisionDto,
    principal: Principal,
    check: EngineCheck,
  ): Promise<{ council: CouncilDto; version: number }> {
    const { seen, source, reading } = await this.sources.read(key, principal);
    const organisation = this.directory.get(key.organisationId);
    if (organisation === undefined) throw notFound();
    const { item: proposed, candidates } = proposeItem(reading, seen.agreement, given.item);
    const item = reading.items.find(({ number }) => number === proposed);
    if (item === undefined && given.item !== undefined) {
      throw validationFailed([{ in: 'body', name: 'item', detail: { key: 'council-pick.no-such-item' } }]);
    }
    if (item === undefined) throw itemToBeChosen(candidates.map((each) => each.item).join(', ') || 'none');
    const organ = judgeOrgan(reading, item, organisation, this.directory.all());
    if (organ.verdict === 'contradicted') throw notThisCouncil(organ.reason);
    const picked = pickedEvent(reading, item, given, source.url ?? this.addressOfContent(key));
    if ('faults' in picked) throw validationFailed(picked.faults);
    const type = COUNCIL_EVENTS[picked.event.type as PickedEvent] as Type<CouncilEventDto>;
    const event = validateAs(type, picked.event, 'body');
    const document = { source: source.number, sha256: source.sha256, item: item.number };
    return this.ratification.send(key.agreementId, key.organisationId, event, principal, check, document);
  }

  /** What a council published, sitting by sitting, held against each other. */
  async compare(
    key: CouncilKey,
    numbers: readonly number[] | undefined,
    principal: Principal | undefined,
  ): Promise<ComparedSitting[]> {
    return comparePublications(await this.sources.readAll(key, numbers, principal));
  }

  private addressOfContent(key: SourceKey): string {
    return `${this.config.publicUrl}${addressOf(key)}/content`;
  }
}
