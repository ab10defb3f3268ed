import { Module } from '@nestjs/common';
import { Sealer } from './sealer.js';

/** Secrets that the registry must be able to use again, for every feature that keeps some. */
@Module({ providers: [Sealer], exports: [Sealer] })
export class SealingModule {}
