import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { RegionMember } from './region-member.entity.js';

/** Memberships of regions that an organisation has on a day, or will have. */
export async function openMemberships(
  manager: EntityManager,
  organisationId: string,
  on: string,
): Promise<RegionMember[]> {
  return manager.find(RegionMember, {
    where: [
      { organisationId, validTo: IsNull() },
      { organisationId, validTo: MoreThan(on) },
    ],
    order: { regionId: 'ASC' },
  });
}

/** Ends memberships on a day, in the transaction given. */
export async function endMemberships(
  manager: EntityManager,
  memberships: readonly RegionMember[],
  on: string,
): Promise<void> {
  for (const { regionId, organisationId, validFrom } of memberships)
    await manager.update(RegionMember, { regionId, organisationId, validFrom }, { validTo: on });
}
