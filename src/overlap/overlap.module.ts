import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { LandscapeVersion } from './landscape-version.entity.js';
import { Landscapes } from './landscapes.js';
import { MatrixService } from './matrix.service.js';
import { OverlapController } from './overlap.controller.js';
import { OverlapService } from './overlap.service.js';
import { RegionFitsService } from './region-fits.service.js';

/** How much regions and partnerships overlap, and whether partnerships fit the reference regions. */
@Module({
  imports: [TypeOrmModule.forFeature([LandscapeVersion]), OrganisationDirectoryModule],
  controllers: [OverlapController],
  providers: [Landscapes, OverlapService, RegionFitsService, MatrixService],
})
export class OverlapModule {}
