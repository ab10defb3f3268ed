import type { Config } from '../config/config.js';
import { isMigrated, migrate } from './migrate.js';
import { faultsOfRoles, RolesError } from './roles/inspect-roles.js';
import { roleLoginsOf } from './roles/role-logins.js';

type Settings = Pick<Config, 'environment' | 'databaseUrl' | 'databaseEngineUrl' | 'databaseReaderUrl'>;

/** What a server is to use its database by. */
export type OpenedDatabase = Pick<Config, 'databaseUrl' | 'databaseEngineUrl' | 'databaseReaderUrl'>;

/**
 * Migrates the database as its owner and finds the roles that the server is to work as, which its policies hold. With the
 * roles alone and no owner, it looks whether somebody else has migrated.
 * @param warn told, outside production, of what would be refused in production
 * @throws RolesError where it is not migrated; in production also where the roles would not be held
 */
export async function openDatabase(
  settings: Settings,
  warn: (message: string) => void,
): Promise<OpenedDatabase> {
  const { databaseUrl, databaseEngineUrl } = settings;
  const refuse = (message: string): void => {
    if (settings.environment === 'production') throw new RolesError(message);
    warn(message);
  };
  const logins = roleLoginsOf(settings);
  if (databaseUrl === undefined) {
    if (!(await isMigrated(logins.engine.url))) {
      throw new RolesError('The database is not of this release yet: run npm run migrate as its owner.');
    }
  } else if (!(await migrate(databaseUrl, databaseEngineUrl === undefined ? undefined : logins))) {
    refuse(
      'The user of DATABASE_URL cannot create the roles that protect what is confidential: give it a password and ' +
        'CREATEROLE, or set DATABASE_ENGINE_URL and DATABASE_READER_URL (docs/operations.md).',
    );
    return { databaseUrl, databaseEngineUrl: databaseUrl, databaseReaderUrl: databaseUrl };
  }
  const faults = await faultsOfRoles(logins);
  if (faults.length > 0) {
    refuse(
      `The database does not hold the server’s roles back: ${faults.join('; ')} (docs/operations.md says what they may).`,
    );
  }
  return { databaseUrl, databaseEngineUrl: logins.engine.url, databaseReaderUrl: logins.reader.url };
}
