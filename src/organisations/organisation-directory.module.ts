import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Announcements } from '../database/announcements.js';
import { OrganisationDirectory } from './organisation-directory.js';
import { Organisation } from './organisation.entity.js';
import { loadReferenceData } from './reference-data.loader.js';

/**
 * Loads the reference data and gives the filled `OrganisationDirectory`, to whoever must know organisations
 * without asking the database: whoever injects it finds it complete.
 */
@Module({
  providers: [
    {
      provide: OrganisationDirectory,
      inject: [DataSource, Announcements],
      useFactory: async (
        dataSource: DataSource,
        announcements: Announcements,
      ): Promise<OrganisationDirectory> => {
        await loadReferenceData(dataSource);
        const directory = new OrganisationDirectory(dataSource.getRepository(Organisation));
        await directory.refresh();
        announcements.listen({
          channel: 'organisations_changed',
          onListening: () => directory.refresh(),
          onAnnounced: () => directory.refreshSoon(),
        });
        return directory;
      },
    },
  ],
  exports: [OrganisationDirectory],
})
export class OrganisationDirectoryModule {}
