import { randomBytes } from 'node:crypto';
import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg';
import { CONNECT_TIMEOUT } from '../pool.js';
import { passwordOf, scramVerifier, type RoleLogin, type RoleLogins } from './role-logins.js';

/** SQLSTATEs: it exists; another database of the cluster created it at the same moment. */
const EXISTS = ['42710', '23505'];
const NO_RIGHT = '42501';
const WRONG_PASSWORD = ['28P01', '28000'];

/** What a role of a running server may never have. */
const LIMITS = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS';

/**
 * Creates the server's own roles where they are not there yet, and gives them their passwords anew where the owner's has
 * changed.
 * @param owner connected as the owner of DATABASE_URL
 * @returns false where that owner may not, or has no password for theirs to follow from
 */
export async function createRoles(owner: Client, ownerUrl: string, logins: RoleLogins): Promise<boolean> {
  if (passwordOf(ownerUrl) === '') return false;
  try {
    for (const login of [logins.engine, logins.reader]) await createRole(owner, login);
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === NO_RIGHT) return false;
    throw error;
  }
}

async function createRole(owner: Client, { name, url }: RoleLogin): Promise<void> {
  const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  const role = escapeIdentifier(name);
  const password = escapeLiteral(scramVerifier(passwordOf(url), randomBytes(16)));
  if (rowCount === 0) {
    try {
      await owner.query(`CREATE ROLE ${role} ${LIMITS} PASSWORD ${password}`);
      return;
    } catch (error) {
      if (!(error instanceof DatabaseError && EXISTS.includes(error.code ?? ''))) throw error;
    }
  }
  if (!(await canLogIn(url))) await owner.query(`ALTER ROLE ${role} LOGIN PASSWORD ${password}`);
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && WRONG_PASSWORD.includes(error.code ?? '')) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
