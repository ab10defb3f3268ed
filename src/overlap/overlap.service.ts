import { Injectable } from '@nestjs/common';
import { decodeCursor } from '../api/cursor.js';
import { type Page, toPage } from '../api/page.dto.js';
import { validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { unknownProvince } from '../organisations/organisations.problems.js';
import { fold } from '../organisations/rules/fold.js';
import type {
  ComparedSetDto,
  MunicipalityOverlapDto,
  NamedMunicipalityDto,
  OverlapOverviewDto,
  OverlapTotalsDto,
  SetOverlapDto,
} from './dto/overlap.dto.js';
import type { OverlapQuery, OverlapsQuery } from './dto/overlap.query.js';
import { Landscapes, type KnownDay } from './landscapes.js';
import { tooLittle, unknownSet } from './overlap.problems.js';
import { RegionFitsService } from './region-fits.service.js';
import type { Landscape, MemberSet } from './rules/landscape.js';
import type { MunicipalityFigures } from './rules/municipality-figures.js';
import {
  compareOverlaps,
  jaccardOf,
  keyOf,
  LEAST_OF_ALL,
  overlapsWith,
  type Overlap,
  type OverlapKey,
} from './rules/overlaps.js';

/** Tells how much regions and partnerships overlap, and how fragmented municipalities are by them. */
@Injectable()
export class OverlapService {
  constructor(
    private readonly landscapes: Landscapes,
    private readonly fits: RegionFitsService,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * The figures of everybody together, and of a page of municipalities by name.
   * @throws Problem `validation-failed` for a made-up cursor, and for a province that is not there
   */
  async overview(query: OverlapQuery): Promise<OverlapOverviewDto> {
    const { on = dateOf(this.clock.now()), province, q, cursor, limit } = query;
    const provinceId = province === undefined ? undefined : this.directory.province(province)?.id;
    if (province !== undefined && provinceId === undefined) throw validationFailed([unknownProvince()]);
    const after = cursor === undefined ? ['', ''] : decodeCursor(cursor, ['string', 'string']);
    const day = await this.landscapes.on(on);
    const wanted = q === undefined ? '' : fold(q);
    const rows = day.view.figures
      .map((figures) => this.show(figures))
      .filter(
        (row) =>
          (provinceId === undefined || row.provinceId === provinceId) &&
          fold(row.name).includes(wanted) &&
          compareNames([row.name, row.organisationId], after) > 0,
      )
      .sort((one, other) => compareNames([one.name, one.organisationId], [other.name, other.organisationId]));
    const page = toPage(
      rows.slice(0, limit + 1),
      limit,
      ({ name, organisationId }) => [name, organisationId],
      (row) => row,
    );
    return { on, totals: this.totals(day, on), ...page };
  }

  /**
   * A page of overlaps, the closest first: of one region or partnership with every other that it has anything in common
   * with, or of all that overlap by half at least.
   * @throws Problem `validation-failed` for a made-up cursor, for what is not there, and for too little without `of`
   */
  async overlaps(query: OverlapsQuery): Promise<Page<SetOverlapDto>> {
    const { on = dateOf(this.clock.now()), of, kind, min, cursor, limit } = query;
    if (of === undefined && min !== undefined && min < LEAST_OF_ALL)
      throw validationFailed([tooLittle(LEAST_OF_ALL)]);
    const after = cursor === undefined ? undefined : keyIn(cursor);
    const { view, sets } = await this.landscapes.on(on);
    if (of !== undefined && !sets.some(({ id }) => id === of)) throw validationFailed([unknownSet()]);
    const found = of === undefined ? view.overlaps : overlapsOf(view.landscape, of);
    const isWanted = (overlap: Overlap): boolean =>
      jaccardOf(overlap) >= (min ?? 0) &&
      (kind === undefined ||
        overlap.second.kind === kind ||
        (of === undefined && overlap.first.kind === kind)) &&
      (after === undefined || compareOverlaps(after, keyOf(overlap)) < 0);
    return toPage(found.filter(isWanted).slice(0, limit + 1), limit, cursorOf, (overlap) =>
      this.compared(view.landscape, overlap),
    );
  }

  private show({ organisationId, fragmentation, ...figures }: MunicipalityFigures): MunicipalityOverlapDto {
    const known = this.directory.get(organisationId);
    return {
      organisationId,
      name: known?.name ?? organisationId,
      provinceId: known?.provinceId ?? null,
      ...figures,
      fragmentation: rounded(fragmentation, 4),
    };
  }

  private totals(day: KnownDay, on: string): OverlapTotalsDto {
    const { figures, landscape } = day.view;
    const mean = (of: (figure: MunicipalityFigures) => number): number =>
      figures.length === 0 ? 0 : figures.reduce((sum, figure) => sum + of(figure), 0) / figures.length;
    const partnerships = landscape.sets.filter(({ kind }) => kind === 'partnership').length;
    return {
      municipalities: figures.length,
      regions: landscape.sets.length - partnerships,
      partnerships,
      meanPartnerships: rounded(
        mean((figure) => figure.partnerships),
        2,
      ),
      meanPartners: rounded(
        mean(({ partners }) => partners),
        2,
      ),
      fragmentation: rounded(
        mean(({ fragmentation }) => fragmentation),
        4,
      ),
      ...this.fits.counts(day, on),
    };
  }

  private compared({ municipalityIds }: Landscape, overlap: Overlap): SetOverlapDto {
    const { first, second } = overlap;
    const inSecond = new Set(second.members);
    const common = first.members
      .filter((place) => inSecond.has(place))
      .map((place): NamedMunicipalityDto => {
        const organisationId = municipalityIds[place];
        return { organisationId, name: this.directory.get(organisationId)?.name ?? organisationId };
      });
    return { first: setOf(first), second: setOf(second), jaccard: rounded(jaccardOf(overlap), 4), common };
  }
}

function setOf({ id, kind, name, members }: MemberSet): ComparedSetDto {
  return { id, kind, name, members: members.length };
}

function overlapsOf(landscape: Landscape, id: string): Overlap[] {
  const set = landscape.sets.find((each) => each.id === id);
  return set === undefined ? [] : overlapsWith(landscape, set);
}

function cursorOf(overlap: Overlap): (string | number)[] {
  const { common, union, firstId, secondId } = keyOf(overlap);
  return [common, union, firstId, secondId];
}

function keyIn(cursor: string): OverlapKey {
  const [common, union, firstId, secondId] = decodeCursor(cursor, ['number', 'number', 'string', 'string']);
  return { common, union, firstId, secondId };
}

function compareNames(one: readonly string[], other: readonly string[]): number {
  const place = one[0] === other[0] ? 1 : 0;
  return one[place] < other[place] ? -1 : one[place] > other[place] ? 1 : 0;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
