import { In, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { Issue } from '../../common/problems/problem.js';
import { Region } from '../../regions/region.entity.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import { visibleTo } from '../../workflow/visible-to.js';

/** What of a webhook's filter names something that is not there, or that the caller may not know of. */
export async function filterFaults(
  manager: EntityManager,
  {
    agreementIds,
    regionId,
  }: { readonly agreementIds?: readonly string[] | null; readonly regionId?: string | null },
  principal: Principal,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  if (agreementIds) {
    const ids = agreementIds.map((id) => id.toLowerCase());
    const { sql, parameters } = visibleTo(principal);
    const found = await manager
      .createQueryBuilder(Agreement, 'a')
      .select('a.id')
      .where({ id: In(ids) })
      .andWhere(sql, parameters)
      .getMany();
    const known = new Set(found.map(({ id }) => id));
    for (const [index, id] of ids.entries())
      if (!known.has(id)) issues.push(fault(`agreementIds[${index}]`, 'unknown-agreement'));
  }
  if (regionId && !(await manager.existsBy(Region, { id: regionId })))
    issues.push(fault('regionId', 'unknown-region'));
  return issues;
}

function fault(name: string, key: string): Issue {
  return { in: 'body', name, detail: { key: `webhooks.fault.${key}` } };
}
