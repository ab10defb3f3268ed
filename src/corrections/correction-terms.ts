import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Derivation } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type { OfferedEvent } from '../workflow/core/decide.js';
import { DeadlineSchedule } from '../workflow/deadlines/deadline-schedule.js';
import { EffectHandlers } from '../workflow/effect-handlers.js';
import { PART_OF_ENTRY } from '../workflow/machines/council-correction.js';
import type { CouncilSettings } from '../workflow/machines/council.machine.js';
import { CURRENT } from '../workflow/processes.js';
import { Correction } from './correction.entity.js';
import { correctionSettled } from './corrections.problems.js';

const keyOf = ({ number }: Pick<Correction, 'number'>): string => `correction/${number}`;

/** Keeps the terms for objections, and notes what became of a correction when the statecharts say so. */
@Injectable()
export class CorrectionTerms implements OnModuleInit {
  constructor(
    private readonly schedule: DeadlineSchedule,
    private readonly handlers: EffectHandlers,
    private readonly directory: OrganisationDirectory,
  ) {}

  onModuleInit(): void {
    this.handlers.on('settleCorrection', async ({ manager, agreementId, now }, effect) => {
      const { correction: number, outcome, version, confirmedBy } = effect;
      const found = await manager.findOneBy(Correction, { agreementId, number, state: 'proposed' });
      if (found === null) throw correctionSettled(number);
      await this.settle(manager, found, now, {
        state: outcome,
        correctedVersion: version ?? null,
        ...(confirmedBy !== undefined && { confirmedBy: [confirmedBy] }),
      });
    });
    // Councils that are asked anew have no record yet, and a deal that is closed never changes.
    this.handlers.on('openCouncils', ({ manager, agreementId, now }) =>
      this.lapse(manager, { agreementId, type: 'fact' }, now),
    );
    this.handlers.on('resetPositions', ({ manager, agreementId, now }) =>
      this.lapse(manager, { agreementId, type: 'text' }, now),
    );
    this.handlers.on('cancelAll', ({ manager, agreementId, now }) =>
      this.lapse(manager, { agreementId }, now),
    );
  }

  /** Begins the term for objections. */
  async begin(
    manager: EntityManager,
    correction: Correction,
    entryType: string | undefined,
    { steps }: Derivation,
  ): Promise<void> {
    await this.schedule.set(manager, correction.agreementId, {
      key: keyOf(correction),
      dueAt: correction.objectionsUntil,
      steps,
      event: this.eventOf(correction, 'CORRECTION_TERM_ENDED', entryType),
      councilId: correction.partyId ?? undefined,
    });
  }

  /** Notes what became of a correction for good; its term counts no more. */
  async settle(
    manager: EntityManager,
    { agreementId, number, partyId }: Correction,
    now: Date,
    outcome: Partial<Correction>,
  ): Promise<void> {
    await manager.update(Correction, { agreementId, number }, { ...outcome, settledAt: now });
    await this.schedule.cancel(manager, agreementId, keyOf({ number }), partyId ?? '');
  }

  /**
   * The event that puts a correction into effect.
   * @param entryType of the entry that a fact was reported in
   */
  eventOf(correction: Correction, type: string, entryType: string | undefined): OfferedEvent {
    const { number, changes, reason } = correction;
    const common = { type, correction: number, changes, reason };
    if (correction.partyId === null) return { ...common, version: correction.textVersion };
    return {
      ...common,
      corrects: correction.sequence,
      source: correction.source,
      part: PART_OF_ENTRY[entryType ?? ''],
      decidedOn: correction.decidedOn,
      seats: this.seatsOf(correction.partyId),
    };
  }

  /** Seats of a party’s council where known, else the most that the law gives a body of its level. */
  seatsOf(partyId: string): number {
    const { largestBody } = CURRENT.council.settings as unknown as CouncilSettings;
    const organisation = this.directory.get(partyId);
    return organisation?.councilSeats ?? largestBody[organisation?.level ?? 'municipality'];
  }

  private async lapse(
    manager: EntityManager,
    which: { agreementId: string; type?: 'fact' | 'text' },
    now: Date,
  ): Promise<void> {
    const open = await manager.findBy(Correction, { ...which, state: 'proposed' });
    for (const each of open) await this.settle(manager, each, now, { state: 'lapsed' });
  }
}
