import { Injectable } from '@nestjs/common';
import { decodeCursor } from '../api/cursor.js';
import { type Page, toPage } from '../api/page.dto.js';
import { notFound } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { Config } from '../config/config.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type { NamedMunicipalityDto, StandingCountsDto, VerdictCountsDto } from './dto/overlap.dto.js';
import type { RegionFitsQuery } from './dto/overlap.query.js';
import type { RegionFitDto } from './dto/region-fit.dto.js';
import { Landscapes, type KnownDay } from './landscapes.js';
import { fitStandingOf, fitTermOf, type FitStanding, type FitTerms } from './rules/fit-standing.js';
import { regionFit, regionMap, type RegionFit } from './rules/region-fit.js';

/** A partnership with what the test finds of it, in short. */
interface Tested {
  readonly id: string;
  readonly fit: RegionFit;
  readonly term: string | null;
  readonly standing: FitStanding;
  readonly explainedSince: Date | null;
}

/** Tests partnerships by the Regiodecreet: whether they fit the reference regions, and until when they have to. */
@Injectable()
export class RegionFitsService {
  private readonly terms: FitTerms;

  constructor(
    private readonly landscapes: Landscapes,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
    config: Config,
  ) {
    const { regionFitYear, regionFitWasteYears } = config;
    this.terms = {
      others: `${regionFitYear}-01-01`,
      waste: `${regionFitYear + regionFitWasteYears}-01-01`,
    };
  }

  /** A page of partnerships with members on the day, by id. @throws Problem `validation-failed` for a made-up cursor */
  async list(query: RegionFitsQuery): Promise<Page<RegionFitDto>> {
    const { on = dateOf(this.clock.now()), verdict, standing, municipality, cursor, limit } = query;
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, ['string']);
    const day = await this.landscapes.on(on);
    const { municipalityIds, sets } = day.view.landscape;
    const place = municipality === undefined ? undefined : municipalityIds.indexOf(municipality);
    const own =
      place === undefined
        ? undefined
        : new Set(sets.filter(({ members }) => members.includes(place)).map(({ id }) => id));
    const rows = this.tested(day, on).filter(
      (each) =>
        each.id > after &&
        (verdict === undefined || each.fit.verdict === verdict) &&
        (standing === undefined || each.standing === standing) &&
        (own === undefined || own.has(each.id)),
    );
    return toPage(
      rows.slice(0, limit + 1),
      limit,
      ({ id }) => [id],
      (row) => this.show(day, row, on),
    );
  }

  /** One partnership, also without members. @throws Problem 404 */
  async find(id: string, on: string = dateOf(this.clock.now())): Promise<RegionFitDto> {
    const day = await this.landscapes.on(on);
    if (!day.partnerships.has(id)) throw notFound();
    const fit = day.view.fits.get(id) ?? regionFit([], regionMap([]));
    return this.show(day, this.test(day, id, fit, on), on);
  }

  /** How many partnerships with members on the day lie, and stand, how. */
  counts(day: KnownDay, on: string): { verdicts: VerdictCountsDto; standings: StandingCountsDto } {
    const verdicts = { inside: 0, equal: 0, multiple: 0, crossing: 0, undetermined: 0 };
    const standings = { notSubject: 0, fits: 0, explained: 0, toMend: 0, overdue: 0, undetermined: 0 };
    for (const { fit, standing } of this.tested(day, on)) {
      verdicts[fit.verdict] += 1;
      standings[standing] += 1;
    }
    return { verdicts, standings };
  }

  private tested(day: KnownDay, on: string): Tested[] {
    return [...day.view.fits].map(([id, fit]) => this.test(day, id, fit, on));
  }

  private test({ partnerships, explained }: KnownDay, id: string, fit: RegionFit, on: string): Tested {
    const partnership = partnerships.get(id);
    const term = partnership === undefined ? null : fitTermOf(partnership, this.terms);
    const since = explained.get(id);
    const explainedSince = since !== undefined && dateOf(since) <= on ? since : null;
    return {
      id,
      fit,
      term,
      explainedSince,
      standing: fitStandingOf(fit.verdict, term, explainedSince !== null, on),
    };
  }

  private show(
    { partnerships }: KnownDay,
    { id, fit, term, standing, explainedSince }: Tested,
    on: string,
  ): RegionFitDto {
    const partnership = partnerships.get(id);
    const { verdict, regionIds, unplaced, mending } = fit;
    return {
      partnershipId: id,
      name: partnership?.name ?? id,
      theme: partnership?.theme ?? '',
      hasLegalPersonality: partnership?.hasLegalPersonality ?? false,
      on,
      verdict,
      regionIds,
      unplaced: this.named(unplaced),
      mending: mending && { ...mending, leave: this.named(mending.leave), join: this.named(mending.join) },
      mustFitFrom: term,
      standing,
      explainedSince: explainedSince?.toISOString() ?? null,
    };
  }

  private named(ids: readonly string[]): NamedMunicipalityDto[] {
    return ids.map((organisationId) => ({
      organisationId,
      name: this.directory.get(organisationId)?.name ?? organisationId,
    }));
  }
}
