import { IntersectionType, PickType } from '@nestjs/swagger';
import { PageQuery } from '../../api/page.dto.js';
import { AsOfQuery } from '../../workflow/as-of/as-of.query.js';

/** Which page of parties, and when the registry knew of it what is to be shown; now unless told. */
export class ParticipationQuery extends IntersectionType(PageQuery, PickType(AsOfQuery, ['knownAt'])) {}
