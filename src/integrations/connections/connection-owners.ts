import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { Clock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';

/** On whose behalf documents are pushed: the connection's organisation, as a reader of it sees them. */
@Injectable()
export class ConnectionOwners {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * The organisation as a caller with no more than the role `reader`: what is confided to certain roles goes to no archive.
   * @returns undefined for one that is no more: its successor has connections of its own
   */
  principalOf(organisationId: string): Principal | undefined {
    const organisation = this.organisations.get(organisationId);
    if (organisation === undefined) return undefined;
    if (this.organisations.hasEnded(organisationId, dateOf(this.clock.now()))) return undefined;
    return {
      subject: 'connection',
      organisationId,
      organisationName: organisation.name,
      level: organisation.level,
      roles: new Set(['reader']),
    };
  }
}
