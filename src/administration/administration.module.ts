import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdministrationController } from './administration.controller.js';
import { AdministrationService } from './administration.service.js';
import { AdministrativePerson } from '../persons/kept-person.entity.js';
import { AdministrativeEntry } from './administrative-entry.entity.js';

/** What was done to the registry itself, for those who administer and supervise it. */
@Module({
  imports: [TypeOrmModule.forFeature([AdministrativeEntry, AdministrativePerson])],
  controllers: [AdministrationController],
  providers: [AdministrationService],
})
export class AdministrationModule {}
