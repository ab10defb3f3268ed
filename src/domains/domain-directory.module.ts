import { readFile } from 'node:fs/promises';
import { Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { Announcements } from '../database/announcements.js';
import { DATABASE_POOL } from '../database/database.module.js';
import { DomainDirectory } from './domain-directory.js';
import { readReferenceDomains } from './rules/reference-domains.js';

/**
 * Loads the reference data and gives the filled `DomainDirectory`, to whoever must know policy domains without asking
 * the database.
 */
@Module({
  providers: [
    {
      provide: DomainDirectory,
      inject: [DATABASE_POOL, Announcements],
      useFactory: async (pool: Pool, announcements: Announcements): Promise<DomainDirectory> => {
        await addReferenceDomains(pool);
        const directory = new DomainDirectory(pool);
        await directory.refresh();
        announcements.listen({
          channel: 'domains_changed',
          onListening: () => directory.refresh(),
          onAnnounced: () => directory.refreshSoon(),
        });
        return directory;
      },
    },
  ],
  exports: [DomainDirectory],
})
export class DomainDirectoryModule {}

/** Adds the domains of the product's own file that the table has not; what is there is the registrar's. */
async function addReferenceDomains(pool: Pool): Promise<void> {
  const file = new URL('./reference-data/domains.csv', import.meta.url);
  const domains = readReferenceDomains(await readFile(file, 'utf8'));
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM domain');
  const known = new Set(rows.map(({ id }) => id));
  const missing = domains.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return;
  await pool.query(
    `INSERT INTO domain (id, name, unit_ids)
     SELECT given.id, given.name, '{}' FROM jsonb_to_recordset($1::jsonb) AS given (id text, name text)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(missing)],
  );
}
