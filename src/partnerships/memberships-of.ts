import { In, IsNull, LessThan, MoreThan, Or, type EntityManager } from 'typeorm';
import { passOn } from '../regions/rules/pass-on.js';
import { PartnershipMember } from './partnership-member.entity.js';

/** What becomes of memberships of partnerships when organisations become one. */
export interface PartnershipsPassedOn {
  /** Memberships that end on the day. */
  readonly ended: readonly { readonly partnershipId: string; readonly organisationId: string }[];
  /** Partnerships that the successor joins on the day. */
  readonly joined: readonly string[];
}

/** Memberships that an organisation has on a day, or will have. */
export async function openPartnerships(
  manager: EntityManager,
  organisationId: string,
  on: string,
): Promise<PartnershipMember[]> {
  return manager.find(PartnershipMember, {
    where: [
      { organisationId, validTo: IsNull() },
      { organisationId, validTo: MoreThan(on) },
    ],
    order: { partnershipId: 'ASC' },
  });
}

/** Ends memberships on a day, in the transaction given. */
export async function endPartnerships(
  manager: EntityManager,
  memberships: readonly PartnershipMember[],
  on: string,
): Promise<void> {
  for (const { partnershipId, organisationId, validFrom } of memberships)
    await manager.update(PartnershipMember, { partnershipId, organisationId, validFrom }, { validTo: on });
}

/** What would become of memberships: as of those of regions that may be any number (see `passOn`). */
export async function partnershipsToPassOn(
  manager: EntityManager,
  predecessors: readonly string[],
  successorId: string,
  on: string,
): Promise<PartnershipsPassedOn> {
  const members = await manager.findBy(PartnershipMember, {
    organisationId: In([...predecessors, successorId]),
  });
  const memberships = members.map(({ partnershipId, ...member }) => ({
    ...member,
    regionId: partnershipId,
    kind: 'thematic' as const,
  }));
  const { ended, joined } = passOn(memberships, predecessors, successorId, on);
  return {
    ended: ended.map(({ regionId, organisationId }) => ({ partnershipId: regionId, organisationId })),
    joined,
  };
}

/** Ends the memberships of predecessors on a day and has their successor join, in the transaction given. */
export async function passOnPartnerships(
  manager: EntityManager,
  { ended, joined }: PartnershipsPassedOn,
  successorId: string,
  on: string,
): Promise<void> {
  for (const membership of ended)
    // A spell that ended before stays as it was.
    await manager.update(
      PartnershipMember,
      { ...membership, validFrom: LessThan(on), validTo: Or(IsNull(), MoreThan(on)) },
      { validTo: on },
    );
  for (const partnershipId of joined)
    await manager.insert(PartnershipMember, {
      partnershipId,
      organisationId: successorId,
      validFrom: on,
      validTo: null,
    });
}
