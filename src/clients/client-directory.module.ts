import { Module } from '@nestjs/common';
import { ClientDirectory } from './client-directory.js';

/** Which client systems there are, for whoever reads tokens. */
@Module({ providers: [ClientDirectory], exports: [ClientDirectory] })
export class ClientDirectoryModule {}
