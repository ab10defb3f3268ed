import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import {
  delegationNotChosen,
  onBehalfUnreadable,
  organisationEnded,
  organisationUnknown,
  outsideDelegation,
} from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import { chooseDelegation, readOnBehalf, type Delegation } from '../access/rules/delegation.js';
import { organisationKey } from '../access/rules/organisation-key.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { DATABASE_POOL } from '../database/database.module.js';
import { OrganisationDirectory, type KnownOrganisation } from '../organisations/organisation-directory.js';

const READ = `
  SELECT number, roles, rights, agreement_ids AS "agreementIds", valid_from AS "from", valid_until AS "until",
    revoked_at IS NOT NULL AS revoked
  FROM delegation WHERE organisation_id = $1 AND delegate_id = $2 ORDER BY number`;

/**
 * Tells on behalf of whom somebody acts. Delegations are read for each request that names one, so that a revocation holds
 * at once on every server; a request that names none costs nothing.
 */
@Injectable()
export class DelegationDirectory {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly organisations: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Who sends a request on behalf of another organisation.
   * @param own who sends it, for the organisation of the token
   * @param header as it was sent
   * @throws Problem 400 where the header cannot be followed, 403 `organisation-unknown`, `organisation-ended`, or
   *   `outside-delegation` with the reason
   */
  async principalFor(own: Principal, header: string): Promise<Principal> {
    const wanted = readOnBehalf(header);
    if (wanted === undefined) throw onBehalfUnreadable('unreadable');
    const organisation = this.find(wanted.code);
    if (organisation === undefined) throw organisationUnknown(wanted.code);
    const { id, name, level, endedOn } = organisation;
    if (id === own.organisationId) throw onBehalfUnreadable('own');
    const today = dateOf(this.clock.now());
    if (endedOn !== null && endedOn <= today) throw organisationEnded(name, endedOn);
    const { rows } = await this.pool.query<Delegation>({
      name: 'read-delegations',
      text: READ,
      values: [id, own.organisationId],
    });
    const choice = chooseDelegation(rows, wanted.number, own, level, today);
    if ('several' in choice) {
      throw delegationNotChosen(
        name,
        choice.several.map(({ number }) => number),
      );
    }
    if ('refused' in choice) {
      const { refused, delegation } = choice;
      throw outsideDelegation({
        key: `delegation.refused.${refused}`,
        params: {
          organisation: name,
          delegate: own.organisationName,
          number: delegation?.number ?? 0,
          from: delegation?.from ?? today,
          until: delegation?.until ?? today,
          roles: delegation?.roles.join(', ') ?? '',
        },
      });
    }
    const { number, rights, agreementIds } = choice.delegation;
    return {
      subject: own.subject,
      ...(own.name !== undefined && { name: own.name }),
      ...(own.clientId !== undefined && { clientId: own.clientId }),
      organisationId: id,
      organisationName: name,
      level,
      roles: choice.roles,
      delegation: { number, delegateId: own.organisationId, rights, agreementIds },
    };
  }

  private find(code: string): KnownOrganisation | undefined {
    const key = organisationKey(code);
    if (key === undefined) return undefined;
    return 'ovo' in key ? this.organisations.get(key.ovo) : this.organisations.byKbo(key.kbo);
  }
}
