import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

/** A role of the database that the server works as. */
export interface RoleLogin {
  readonly name: string;
  readonly url: string;
}

/** The roles of a running server. Neither owns anything, so that neither can lift what holds it. */
export interface RoleLogins {
  /** Decides and records: sees every row, and writes what the table of protections lets it. */
  readonly engine: RoleLogin;
  /** Reads on behalf of somebody: sees what the policies show them, and writes nothing. */
  readonly reader: RoleLogin;
}

/** Where the settings say how to reach the database. */
export interface DatabaseSettings {
  readonly databaseUrl?: string;
  readonly databaseEngineUrl?: string;
  readonly databaseReaderUrl?: string;
}

/**
 * The roles by which a server reaches its database: those of the settings, or else two that are named after the owner of
 * DATABASE_URL and have passwords that follow from the owner's, so that every server knows them and none is kept.
 */
export function roleLoginsOf(settings: DatabaseSettings): RoleLogins {
  const { databaseUrl, databaseEngineUrl, databaseReaderUrl } = settings;
  if (databaseEngineUrl !== undefined && databaseReaderUrl !== undefined)
    return { engine: loginOf(databaseEngineUrl), reader: loginOf(databaseReaderUrl) };
  if (databaseUrl === undefined) throw new Error('The application needs a database.');
  return { engine: ownLogin(databaseUrl, 'engine'), reader: ownLogin(databaseUrl, 'reader') };
}

/** What the user of a database is called. */
export function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

export function passwordOf(url: string): string {
  return decodeURIComponent(new URL(url).password);
}

function loginOf(url: string): RoleLogin {
  return { name: userOf(url), url };
}

function ownLogin(ownerUrl: string, duty: 'engine' | 'reader'): RoleLogin {
  const name = `${userOf(ownerUrl)}_${duty}`;
  const password = createHmac('sha256', passwordOf(ownerUrl))
    .update(`akkoord role ${name}`)
    .digest('base64url');
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(name);
  url.password = password;
  return { name, url: url.href };
}

const ITERATIONS = 4096;

/**
 * What PostgreSQL keeps of a password (RFC 5803): a statement with this tells no log the password itself.
 * @param salt 16 random bytes
 */
export function scramVerifier(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const keyed = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const stored = createHash('sha256').update(keyed(salted, 'Client Key')).digest('base64');
  const server = keyed(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${server}`;
}
