import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { Clock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';

/** On whose behalf a webhook is told things: its organisation, as a reader of it sees them. */
@Injectable()
export class Subscribers {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * The organisation as a caller with no more than the role `reader`, so that what is confided to certain roles only is
   * told to no webhook.
   * @returns undefined for one that is no more
   */
  principalOf(organisationId: string): Principal | undefined {
    const organisation = this.organisations.get(organisationId);
    if (organisation === undefined) return undefined;
    if (this.organisations.hasEnded(organisationId, dateOf(this.clock.now()))) return undefined;
    return {
      subject: 'webhook',
      organisationId,
      organisationName: organisation.name,
      level: organisation.level,
      roles: new Set(['reader']),
    };
  }
}
