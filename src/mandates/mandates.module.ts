import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { MandateDirectoryModule } from './mandate-directory.module.js';
import { MandateName, RegisteredMandate } from './mandate.entity.js';
import { MandatesController } from './mandates.controller.js';
import { MandatesService } from './mandates.service.js';

/** Full powers: registered by organisations, asked for by the engine. */
@Module({
  imports: [
    TypeOrmModule.forFeature([RegisteredMandate, MandateName]),
    MandateDirectoryModule,
    OrganisationDirectoryModule,
  ],
  controllers: [MandatesController],
  providers: [MandatesService],
})
export class MandatesModule {}
