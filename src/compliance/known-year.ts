import { Injectable } from '@nestjs/common';
import { DueCommitments } from '../commitments/due-commitments.js';
import { LessonsService } from '../evaluations/lessons.service.js';
import { DueMeasurements } from '../monitoring/due-measurements.js';
import { ParticipationService } from '../participation/participation.service.js';
import type { WholeAgreement } from '../workflow/record/whole-read.js';
import { itemsOf, type ReportItem } from './rules/items.js';

/** Gathers what the registry knows of a party's year, for its report. */
@Injectable()
export class KnownYears {
  constructor(
    private readonly commitments: DueCommitments,
    private readonly measurements: DueMeasurements,
    private readonly participation: ParticipationService,
    private readonly lessons: LessonsService,
  ) {}

  /** The items of a report, for who is shown the agreement already. */
  async itemsOf(
    { agreement, parties }: WholeAgreement,
    organisationId: string,
    year: number,
  ): Promise<ReportItem[]> {
    const { id, lastSequence } = agreement;
    const all = parties.map((party) => party.organisationId);
    const participation = await this.participation.upTo(id, all, lastSequence);
    return itemsOf({
      commitments: await this.commitments.of(id, organisationId, year),
      measuring: await this.measurements.of(id, organisationId, year),
      reservations: participation.parties.get(organisationId)?.reservations ?? [],
      lessons: await this.lessons.open(id),
    });
  }
}
