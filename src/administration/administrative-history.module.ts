import { Module } from '@nestjs/common';
import { AdministrativeHistory } from './administrative-history.js';

/** The registry's own history, for every feature that changes the registry itself. */
@Module({ providers: [AdministrativeHistory], exports: [AdministrativeHistory] })
export class AdministrativeHistoryModule {}
