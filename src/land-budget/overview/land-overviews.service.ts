import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../common/problems/general.problems.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { RegionsService } from '../../regions/regions.service.js';
import type { LandOverviewQuery } from '../dto/land-overview.query.js';
import { readLand, type ReadLand } from '../land-reads.js';
import { added, judged, type JudgedLine } from '../rules/judged-lines.js';
import { landLines, regionByYear } from '../rules/land-account.js';

/** A municipality in every year. */
export interface LandOfMunicipality {
  readonly organisationId: string;
  readonly name: string;
  readonly years: readonly JudgedLine[];
}

/** Where a region and its municipalities stand in every year. */
export interface LandOverview {
  readonly land: ReadLand;
  readonly region: { readonly id: string; readonly name: string };
  readonly years: readonly JudgedLine[];
  readonly municipalities: readonly LandOfMunicipality[];
  /** Where its figures come from, each once. */
  readonly sources: readonly string[];
}

/** Holds what was taken of a region's land against what may be. */
@Injectable()
export class LandOverviewsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly regions: RegionsService,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** @throws Problem 404 where there is no such budget, or no such municipality in it */
  async of(
    pathId: string,
    regionId: string,
    { year: asked, organisationId }: LandOverviewQuery,
  ): Promise<LandOverview> {
    const land = await readLand(this.dataSource.manager, pathId, regionId);
    if (land === undefined) throw notFound();
    const { id, name } = await this.regions.find(regionId);
    const { tolerancePercent } = land.path;
    const path = regionByYear(land.books);
    const lines = landLines(land.books).filter(({ year }) => asked === undefined || year === asked);
    const years = [...path.keys()].filter((year) => asked === undefined || year === asked);
    const ids = [...new Set(lines.map((each) => each.organisationId))].filter(
      (each) => organisationId === undefined || each === organisationId,
    );
    if (ids.length === 0) throw notFound();
    const judge = (of: typeof lines, year: number): JudgedLine =>
      judged(added(of), year, path.get(year) ?? 0n, tolerancePercent);
    return {
      land,
      region: { id, name },
      years: years.map((year) =>
        judge(
          lines.filter((each) => each.year === year),
          year,
        ),
      ),
      municipalities: ids.map((each) => ({
        organisationId: each,
        name: this.directory.get(each)?.name ?? each,
        years: lines.filter((line) => line.organisationId === each).map((line) => judge([line], line.year)),
      })),
      sources: [...new Set(land.figures.map(({ source }) => source))].sort(),
    };
  }
}
