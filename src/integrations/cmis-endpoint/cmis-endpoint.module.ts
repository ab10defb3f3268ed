import { Module } from '@nestjs/common';
import { AgreementsModule } from '../../agreements/agreements.module.js';
import { TextsModule } from '../../agreements/texts/texts.module.js';
import { DocumentsModule } from '../../documents/files/documents.module.js';
import { RenderingsModule } from '../../documents/renderings/renderings.module.js';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { AtomController, CmisStartController } from './atom/atom.controller.js';
import { BrowserController } from './browser/browser.controller.js';
import { CmisContents } from './cmis-contents.js';
import { CmisQueries } from './cmis-queries.js';
import { CmisRepository } from './cmis-repository.js';

/** The registry as a repository of CMIS 1.1, for document systems and office programs; it can only be read. */
@Module({
  imports: [AgreementsModule, TextsModule, DocumentsModule, RenderingsModule, OrganisationDirectoryModule],
  controllers: [CmisStartController, AtomController, BrowserController],
  providers: [CmisRepository, CmisQueries, CmisContents],
})
export class CmisEndpointModule {}
