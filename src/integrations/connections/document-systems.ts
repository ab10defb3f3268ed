import { Injectable } from '@nestjs/common';
import { Sealer } from '../../common/sealing/sealer.js';
import { CmisClient } from './cmis/cmis-client.js';
import { CmisSystem } from './cmis/cmis-system.js';
import { credentialsPurpose } from './connection.entity.js';
import type { DocumentSystem } from './placing.js';
import type { Reached } from './push-records.js';
import { Exchange, type Credentials } from './sending/exchange.js';
import { WebdavSystem } from './webdav/webdav-system.js';

/** What names a document system; its credentials are given in clear. */
export type SystemAddress = Pick<Reached, 'protocol' | 'url' | 'repositoryId' | 'folder'>;

/** Opens organisations' document systems. */
@Injectable()
export class DocumentSystems {
  constructor(
    private readonly exchange: Exchange,
    private readonly sealer: Sealer,
  ) {}

  sealed(connectionId: string, credentials: Credentials): string {
    return this.sealer.seal(JSON.stringify(credentials), credentialsPurpose(connectionId));
  }

  opened(connectionId: string, sealed: string): Credentials {
    return JSON.parse(this.sealer.open(sealed, credentialsPurpose(connectionId))) as Credentials;
  }

  /** @param left aborts where the server stops */
  of(address: SystemAddress, credentials: Credentials, left?: AbortSignal): DocumentSystem {
    const { protocol, url, folder } = address;
    if (protocol === 'webdav')
      return new WebdavSystem(this.exchange.with(url, credentials, left), url, folder);
    return new CmisSystem(this.cmis(address, credentials, left), folder, credentials.user);
  }

  /** The client of a CMIS repository. */
  cmis({ url, repositoryId }: SystemAddress, credentials: Credentials, left?: AbortSignal): CmisClient {
    return new CmisClient(this.exchange.with(url, credentials, left), url, repositoryId ?? '');
  }

  /** The one that a connection is to. */
  ofConnection(connection: Reached, left?: AbortSignal): DocumentSystem {
    return this.of(connection, this.opened(connection.connectionId, connection.credentials), left);
  }
}
