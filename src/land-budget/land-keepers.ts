import { Injectable } from '@nestjs/common';
import { notPermitted } from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import { RegionsService } from '../regions/regions.service.js';
import type { Sharer } from './rules/parts.js';

/** Who keeps the land budget of a region: Flanders, and the province in which all of it lies. */
@Injectable()
export class LandKeepers {
  constructor(private readonly regions: RegionsService) {}

  /**
   * The municipalities that are in a region today, for who keeps its budget.
   * @throws Problem 404 for an unknown region, 403 for a province in which not all of it lies
   */
  async requireKeeper(regionId: string, { level, organisationId }: Principal): Promise<readonly Sharer[]> {
    const { members, name } = await this.regions.find(regionId);
    if (level === 'province' && !members.every(({ provinceId }) => provinceId === organisationId))
      throw notPermitted({
        key: 'land.not-its-province',
        params: { region: name, organisation: organisationId },
      });
    return members.map((each) => ({ id: each.organisationId, population: each.population }));
  }
}
