import { Module } from '@nestjs/common';
import { Successors } from './successors.js';

/** Who succeeded whom, for features that keep duties of organisations that are no more. */
@Module({ providers: [Successors], exports: [Successors] })
export class SuccessorsModule {}
