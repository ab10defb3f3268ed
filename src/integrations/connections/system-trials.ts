import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { notFound } from '../../common/problems/general.problems.js';
import { Config } from '../../config/config.js';
import { DATABASE_POOL } from '../../database/database.module.js';
import { receiverAddressFault } from '../webhooks/rules/receiver-address.js';
import { connectionAddressRefused, problemOfFault } from './connections.problems.js';
import { DocumentSystems, type SystemAddress } from './document-systems.js';
import type { Reached } from './push-records.js';
import type { Credentials } from './sending/exchange.js';

const REACHED = `SELECT id AS "connectionId", protocol, url, repository_id AS "repositoryId", folder, credentials
  FROM connection WHERE id = $1 AND organisation_id = $2`;

/** Tries document systems before they are relied on: whoever gives an address hears at once what is wrong with it. */
@Injectable()
export class SystemTrials {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly systems: DocumentSystems,
    private readonly config: Config,
  ) {}

  /** @throws Problem 422 `connection-address-refused`, `connection-not-working` */
  async try(address: SystemAddress, credentials: Credentials): Promise<void> {
    const fault = receiverAddressFault(address.url, this.config.connectionPrivateAddresses.length > 0);
    if (fault !== undefined) throw connectionAddressRefused(fault);
    try {
      await this.systems.of(address, credentials).try();
    } catch (error) {
      throw problemOfFault(error);
    }
  }

  /** What it takes to speak to a connection of an organisation, its credentials too. @throws Problem 404 */
  async reached(id: string, organisationId: string): Promise<Reached> {
    const { rows } = await this.pool.query<Reached>(REACHED, [id, organisationId]);
    const [found] = rows;
    if (found === undefined) throw notFound();
    return found;
  }
}
