import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { Agreement } from './agreement.entity.js';

/** Titles of agreements, for lists that name them. Whether the caller may see them is the list's to know. */
@Injectable()
export class AgreementTitles {
  constructor(@InjectRepository(Agreement) private readonly agreements: Repository<Agreement>) {}

  /** Titles by id, in one query. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.agreements.find({
      select: { id: true, title: true },
      where: { id: In([...new Set(ids)]) },
    });
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}
