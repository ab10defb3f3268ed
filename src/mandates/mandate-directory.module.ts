import { Module } from '@nestjs/common';
import { MandateDirectory } from './mandate-directory.js';

/** Who was given powers to act, for the engine and whoever registers them. */
@Module({ providers: [MandateDirectory], exports: [MandateDirectory] })
export class MandateDirectoryModule {}
