import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CouncilSourceContent } from '../council-source.entity.js';

/** Names a source. */
export interface SourceKey {
  readonly agreementId: string;
  readonly organisationId: string;
  readonly number: number;
}

/** Keeps the bytes of publications. */
export abstract class SourceContents {
  /** Keeps them in the transaction in which their source is recorded. */
  abstract keep(manager: EntityManager, key: SourceKey, content: Buffer): Promise<void>;

  /** @throws where they are not there, or not those that were kept: a fault of ours, never of a caller */
  abstract read(manager: EntityManager, key: SourceKey, sha256: string): Promise<Buffer>;
}

/** Keeps them in a table. */
@Injectable()
export class DatabaseSourceContents extends SourceContents {
  async keep(manager: EntityManager, key: SourceKey, content: Buffer): Promise<void> {
    await manager.insert(CouncilSourceContent, { ...key, content });
  }

  async read(manager: EntityManager, key: SourceKey, sha256: string): Promise<Buffer> {
    const { agreementId, organisationId, number } = key;
    const { content } = await manager.findOneByOrFail(CouncilSourceContent, {
      agreementId,
      organisationId,
      number,
    });
    if (sha256Of(content) !== sha256) {
      throw new Error(
        `The bytes of source ${number} of ${organisationId} in ${agreementId} are not those kept`,
      );
    }
    return content;
  }
}

/** In hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
