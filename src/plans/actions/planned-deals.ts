import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Agreement } from '../../workflow/agreement.entity.js';
import { CarriedAction } from './carried-action.entity.js';

/** Which deals are part of what a region has planned. */
@Injectable()
export class PlannedDeals {
  constructor(@InjectRepository(Agreement) private readonly agreements: Repository<Agreement>) {}

  /**
   * Of these deals, those that carry out an action of a plan of the region that is public and not closed: the same for
   * everybody, whoever asks.
   */
  async ofRegion(regionId: string, dealIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (dealIds.length === 0) return new Set();
    const rows = await this.agreements
      .createQueryBuilder('plan')
      .innerJoin(CarriedAction, 'carried', 'carried.planId = plan.id')
      .select('carried.agreementId', 'id')
      .distinct(true)
      .where('plan.regionId = :regionId', { regionId })
      .andWhere(`plan.publicSince IS NOT NULL AND plan.phase <> 'closed'`)
      .andWhere('carried.agreementId = ANY(:dealIds)', { dealIds })
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }
}
