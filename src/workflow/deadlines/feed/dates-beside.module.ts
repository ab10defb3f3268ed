import { Module } from '@nestjs/common';
import { DatesBeside } from './dates-beside.js';

/** For features whose last days belong into calendars. */
@Module({ providers: [DatesBeside], exports: [DatesBeside] })
export class DatesBesideModule {}
