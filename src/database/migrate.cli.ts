import { readConfig } from '../config/config.js';
import { migrate } from './migrate.js';
import { roleLoginsOf } from './roles/role-logins.js';

/** `npm run migrate`: brings the database of DATABASE_URL up to this release, for servers that are not its owner. */
try {
  const { DATABASE_URL, DATABASE_ENGINE_URL, DATABASE_READER_URL } = process.env;
  const config = readConfig({ DATABASE_URL, DATABASE_ENGINE_URL, DATABASE_READER_URL });
  if (config.databaseUrl === undefined)
    throw new Error('Set DATABASE_URL, with the user that owns the tables.');
  const given = config.databaseEngineUrl === undefined ? undefined : roleLoginsOf(config);
  const isProtected = await migrate(config.databaseUrl, given);
  process.stdout.write(
    isProtected
      ? 'The database is of this release, and its roles have their rights.\n'
      : 'The database is of this release. Its user cannot create roles: set DATABASE_ENGINE_URL and DATABASE_READER_URL.\n',
  );
  process.exitCode = isProtected ? 0 : 1;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
