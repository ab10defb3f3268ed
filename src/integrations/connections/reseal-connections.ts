import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Pool } from 'pg';
import { Sealer } from '../../common/sealing/sealer.js';
import { DATABASE_POOL } from '../../database/database.module.js';
import { credentialsPurpose } from './connection.entity.js';

/** Seals credentials with the present key when a server starts, so that an earlier one can be taken away. */
@Injectable()
export class ResealConnections implements OnApplicationBootstrap {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly sealer: Sealer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string; credentials: string }>(
      'SELECT id, credentials FROM connection WHERE NOT starts_with(credentials, $1)',
      [this.sealer.beginning],
    );
    for (const { id, credentials } of rows)
      await this.pool.query('UPDATE connection SET credentials = $2 WHERE id = $1 AND credentials = $3', [
        id,
        this.sealer.resealed(credentials, credentialsPurpose(id)),
        credentials,
      ]);
  }
}
