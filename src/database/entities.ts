import { MunicipalMerger } from '../organisations/municipal-merger.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { RegionMember } from '../regions/region-member.entity.js';
import { Region } from '../regions/region.entity.js';

/** Every entity of the application. */
export const entities: (new () => object)[] = [Organisation, MunicipalMerger, Region, RegionMember];
