import { In, IsNull, LessThan, MoreThan, Or, type EntityManager } from 'typeorm';
import { RegionMember } from './region-member.entity.js';
import { Region } from './region.entity.js';
import { passOn, type Membership, type MembershipsPassedOn } from './rules/pass-on.js';

/** Every membership of regions that organisations have or had. */
export async function membershipsOf(
  manager: EntityManager,
  organisationIds: readonly string[],
): Promise<Membership[]> {
  const members = await manager.findBy(RegionMember, { organisationId: In([...organisationIds]) });
  const regions = await manager.findBy(Region, { id: In(members.map(({ regionId }) => regionId)) });
  const kinds = new Map(regions.map(({ id, kind }) => [id, kind]));
  return members.flatMap((member) => {
    const kind = kinds.get(member.regionId);
    return kind === undefined ? [] : [{ ...member, kind }];
  });
}

/** What would become of memberships of regions; see `passOn`. */
export async function membershipsToPassOn(
  manager: EntityManager,
  predecessors: readonly string[],
  successorId: string,
  on: string,
): Promise<MembershipsPassedOn> {
  const memberships = await membershipsOf(manager, [...predecessors, successorId]);
  return passOn(memberships, predecessors, successorId, on);
}

/** Ends the memberships of predecessors on a day and has their successor join, in the transaction given. */
export async function passOnMemberships(
  manager: EntityManager,
  { ended, joined }: MembershipsPassedOn,
  successorId: string,
  on: string,
): Promise<void> {
  for (const membership of ended)
    // A spell that ended before stays as it was.
    await manager.update(
      RegionMember,
      { ...membership, validFrom: LessThan(on), validTo: Or(IsNull(), MoreThan(on)) },
      { validTo: on },
    );
  for (const regionId of joined)
    await manager.insert(RegionMember, {
      regionId,
      organisationId: successorId,
      validFrom: on,
      validTo: null,
    });
}
