import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Commitment } from './commitment.entity.js';
import { dueInYear, type DueCommitment } from './rules/due-in-year.js';

/** What parties had to do by when, for those who account for a year. */
@Injectable()
export class DueCommitments {
  constructor(@InjectRepository(Commitment) private readonly commitments: Repository<Commitment>) {}

  /** What a party owed in a year and what became of it, for who is shown the agreement already. */
  async of(agreementId: string, debtorId: string, year: number): Promise<DueCommitment[]> {
    const owed = await this.commitments.find({ where: { agreementId, debtorId }, order: { number: 'ASC' } });
    return dueInYear(owed, year);
  }
}
