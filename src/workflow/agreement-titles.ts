import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { noteShown } from '../access-log/confidential-reads.js';
import { Agreement } from './agreement.entity.js';

/** Titles of agreements, for lists that name them. Whether the caller may see them is the list's to know. */
@Injectable()
export class AgreementTitles {
  constructor(@InjectRepository(Agreement) private readonly agreements: Repository<Agreement>) {}

  /**
   * Titles by id, in one query.
   * @param reader for the access log: who is shown the list
   */
  async of(ids: readonly string[], reader: object | undefined): Promise<ReadonlyMap<string, string>> {
    const rows = await this.agreements.find({
      select: { id: true, title: true, publicSince: true },
      where: { id: In([...new Set(ids)]) },
    });
    noteShown(reader, rows);
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}
