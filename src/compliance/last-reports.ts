import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dateOf } from '../common/time/terms.js';
import { Council } from '../workflow/council.entity.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { EffectHandlers } from '../workflow/effect-handlers.js';
import { ComplianceCalendar } from './compliance-calendar.js';
import { ComplianceReport } from './compliance-report.entity.js';
import { accountable, boundIn, boundSince, inForceFrom } from './duties-of.js';
import { isWhole, yearOf, yearsSince, type BoundParty } from './rules/duties.js';

/** Reports that are still owed when an agreement ceases to bind a party, and whose they are after a merger. */
@Injectable()
export class LastReports implements OnModuleInit {
  constructor(
    private readonly handlers: EffectHandlers,
    private readonly calendar: ComplianceCalendar,
  ) {}

  onModuleInit(): void {
    this.handlers.on('cancelAll', async ({ manager, agreementId, now }) => {
      const bound = boundIn(await accountable(manager, agreementId));
      if (bound.length === 0) return;
      await keepLast(manager, agreementId, bound, now);
      await this.calendar.keepAfterClosing(manager, agreementId, now);
    });
    this.handlers.on('setParticipation', async ({ manager, agreementId, now }, effect) => {
      const { organisationId, participation } = effect;
      if (participation !== 'withdrawn') return;
      const council = await manager.findOneBy(Council, { agreementId, organisationId });
      const inForce = inForceFrom(await manager.findOneByOrFail(Agreement, { id: agreementId }));
      if (council === null || inForce === null) return;
      await keepLast(manager, agreementId, [{ organisationId, since: boundSince(council, inForce) }], now);
    });
    this.handlers.on('joinParties', ({ manager, agreementId }, { predecessors, successorId, joined }) => {
      const others = joined.map(({ organisationId }) => organisationId).filter((id) => id !== successorId);
      return passOn(manager, agreementId, others.length > 0 ? others : predecessors, successorId);
    });
  }
}

/** What parties still owe when they are bound no more: reports over the years until now, the last one included. */
async function keepLast(
  manager: EntityManager,
  agreementId: string,
  parties: readonly BoundParty[],
  now: Date,
): Promise<void> {
  const today = dateOf(now);
  const thisYear = yearOf(today);
  const owing = new Map<number, string[]>();
  for (const { organisationId, since } of parties)
    for (const year of yearsSince(since, today))
      owing.set(year, [...(owing.get(year) ?? []), organisationId]);
  for (const [year, ids] of owing) {
    const kept = await manager.find(ComplianceReport, {
      select: { organisationId: true },
      where: { agreementId, organisationId: In(ids), year },
    });
    const known = new Set(kept.map(({ organisationId }) => organisationId));
    const finalOn = year === thisYear ? today : null;
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0)
      await manager.insert(
        ComplianceReport,
        missing.map((organisationId) => ({ agreementId, organisationId, year, ...OWED, items: [], finalOn })),
      );
    if (known.size > 0 && finalOn !== null)
      await manager.update(
        ComplianceReport,
        { agreementId, organisationId: In([...known]), year },
        { finalOn },
      );
  }
}

const OWED = { state: 'open', submittedAt: null, remarks: null } as const;

/**
 * What predecessors still owe is their successor's. It owes none over years for which all of them have reported; a party
 * that takes others in reports once for all.
 */
async function passOn(
  manager: EntityManager,
  agreementId: string,
  predecessors: readonly string[],
  successorId: string,
): Promise<void> {
  const rows = await manager.findBy(ComplianceReport, { agreementId, organisationId: In([...predecessors]) });
  for (const year of new Set(rows.map((row) => row.year))) {
    const ofYear = rows.filter((row) => row.year === year);
    const key = { agreementId, organisationId: successorId, year };
    const open = ofYear.filter(({ state }) => state === 'open');
    const reported = new Set(
      ofYear.filter((row) => isReported(row)).map(({ organisationId }) => organisationId),
    );
    if (!(await manager.existsBy(ComplianceReport, key))) {
      if (open.length > 0)
        await manager.insert(ComplianceReport, { ...key, ...OWED, items: [], finalOn: open[0].finalOn });
      else if (predecessors.every((id) => reported.has(id)))
        await manager.insert(ComplianceReport, {
          ...key,
          ...OWED,
          items: [],
          state: 'covered',
          finalOn: null,
        });
    }
    for (const { organisationId } of open)
      await manager.delete(ComplianceReport, { agreementId, organisationId, year });
  }
}

/** Whether a report over the whole year was submitted, or none was owed. */
function isReported({ state, submittedAt, year, finalOn }: ComplianceReport): boolean {
  if (state === 'covered') return true;
  if (submittedAt === null) return false;
  return isWhole(year, dateOf(submittedAt), finalOn);
}
