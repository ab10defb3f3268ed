import { In, Not, type EntityManager } from 'typeorm';
import { Agreement } from './agreement.entity.js';
import { Council } from './council.entity.js';
import { Party } from './party.entity.js';
import { isBound } from './record/standing-read.js';

/** An agreement in force, as far as who is bound by it looks at it. */
export interface BoundAgreement {
  readonly agreementId: string;
  readonly title: string;
  readonly kind: 'deal' | 'plan';
  /** Last day, plain date; null where it has none. */
  readonly expiresOn: string | null;
  /** Since when it is in force, ISO 8601. */
  readonly inForceSince: string | null;
}

/** The agreements in force that bind an organisation, by title, as far as the present viewer may see them. */
export async function agreementsThatBind(
  manager: EntityManager,
  organisationId: string,
): Promise<BoundAgreement[]> {
  const parties = await manager.findBy(Party, { organisationId, participation: Not('withdrawn' as const) });
  const agreementId = In(parties.map((party) => party.agreementId));
  const councils = await manager.findBy(Council, { organisationId, agreementId });
  const bound = parties.filter(({ agreementId: id, participation }) => {
    const council = councils.find((each) => each.agreementId === id);
    return council !== undefined && isBound(participation, council.context);
  });
  const agreements = await manager.find(Agreement, {
    where: { id: In(bound.map((party) => party.agreementId)), phase: 'monitoring' },
    order: { title: 'ASC', id: 'ASC' },
  });
  return agreements.map(({ id, title, kind, expiresOn, context }) => ({
    agreementId: id,
    title,
    kind,
    expiresOn,
    inForceSince: (context as { inForceSince?: string | null }).inForceSince ?? null,
  }));
}
