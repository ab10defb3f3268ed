import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../organisation-directory.module.js';
import { CouncilRecess } from './recess.entity.js';
import { RecessesController } from './recesses.controller.js';
import { RecessesService } from './recesses.service.js';

/** Keeps when councils do not meet. */
@Module({
  imports: [TypeOrmModule.forFeature([CouncilRecess]), OrganisationDirectoryModule],
  controllers: [RecessesController],
  providers: [RecessesService],
  exports: [RecessesService],
})
export class RecessesModule {}
