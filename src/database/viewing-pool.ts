import pg, { type PoolClient, type PoolConfig } from 'pg';
import { currentViewer, THE_PUBLIC, type Viewer } from './viewer.js';

/** What the policies read the viewer from; of the session, so that it is told once and not with each transaction. */
const INTRODUCE = {
  name: 'introduce-viewer',
  text: `SELECT set_config('akkoord.viewer', $1, false), set_config('akkoord.offices', $2, false),
    set_config('akkoord.limits', $3, false)`,
};

type Settings = readonly [viewer: string, offices: string, limits: string];
type Callback = (error: Error | undefined, client: PoolClient | undefined, release: Release) => void;
type Release = (error?: Error | boolean) => void;

const NOBODY = settingsOf(THE_PUBLIC).join('\n');

/**
 * A pool whose connections know on whose behalf they are used. Each remembers who that was last, and is told again only
 * where it is somebody else: a connection that could not be told is thrown away.
 */
export class ViewingPool extends pg.Pool {
  private readonly introduced = new WeakMap<PoolClient, string>();

  constructor(options: PoolConfig) {
    super(options);
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<PoolClient> | void {
    // Whoever asks is known now; when a connection becomes free it may be another's turn.
    const settings = settingsOf(currentViewer());
    const connected = super.connect().then((client) => this.introduce(client, settings));
    if (callback === undefined) return connected;
    connected.then(
      (client) => callback(undefined, client, (error) => client.release(error)),
      (error: Error) => callback(error, undefined, () => undefined),
    );
  }

  private async introduce(client: PoolClient, settings: Settings): Promise<PoolClient> {
    const viewer = settings.join('\n');
    if ((this.introduced.get(client) ?? NOBODY) === viewer) return client;
    try {
      await client.query({ ...INTRODUCE, values: [...settings] });
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
    this.introduced.set(client, viewer);
    return client;
  }
}

function settingsOf({ organisationId, offices, agreementIds }: Viewer): Settings {
  const limits = agreementIds === null ? '' : `{${agreementIds.join(',')}}`;
  return [organisationId ?? '', [...offices].sort().join(','), limits];
}
