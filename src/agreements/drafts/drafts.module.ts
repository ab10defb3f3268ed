import { Module } from '@nestjs/common';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { DraftSummaries } from './draft-summaries.js';

/** Looking at a draft as a whole, for whoever changes a part of it. */
@Module({ imports: [OrganisationDirectoryModule], providers: [DraftSummaries], exports: [DraftSummaries] })
export class DraftsModule {}
