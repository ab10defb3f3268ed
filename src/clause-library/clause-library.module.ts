import { Module } from '@nestjs/common';
import { ClauseLibraryController } from './clause-library.controller.js';

/** Which clauses agreements have, and wordings to begin from. */
@Module({ controllers: [ClauseLibraryController] })
export class ClauseLibraryModule {}
