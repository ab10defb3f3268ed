import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { CannotRun, failed, withClient, type Ending } from './command-database.js';

/** A check of the agreements in a database, as a command for the person who operates it. */
export interface Check<Found extends { readonly agreements: number }> {
  /** Told of itself where its options are asked for or not understood. */
  readonly usage: string;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Looks at one agreement, or at all. */
  readonly look: (client: Client, agreementId: string | undefined) => Promise<Found>;
  readonly report: (found: Found) => string;
  readonly holds: (found: Found) => boolean;
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Runs a check on the database of DATABASE_URL, or else on the embedded one in DATA_DIRECTORY, whether the server runs
 * or not.
 * @param args options of the command line: `--agreement <id>`, `--help`
 * @returns the exit code 0 where it holds, 1 where it does not, 2 where it could not be checked
 */
export async function runCheck<Found extends { readonly agreements: number }>(
  check: Check<Found>,
  args: string[],
): Promise<Ending> {
  try {
    const { agreement, help } = optionsOf(args, check.usage);
    if (help) return { output: check.usage, complaint: '', exitCode: 0 };
    const found = await withClient(check.name, (client) => check.look(client, agreement));
    if (agreement !== undefined && found.agreements === 0) {
      throw new CannotRun(`There is no agreement ${agreement}.`);
    }
    return { output: check.report(found), complaint: '', exitCode: check.holds(found) ? 0 : 1 };
  } catch (error) {
    return failed(error);
  }
}

/** A number of things in words. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function optionsOf(args: string[], usage: string): { agreement?: string; help?: boolean } {
  let values: { agreement?: string; help?: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: { agreement: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }));
  } catch (error) {
    throw new CannotRun(`${(error as Error).message}\n\n${usage}`);
  }
  const { agreement } = values;
  if (agreement !== undefined && !UUID.test(agreement)) {
    throw new CannotRun(`${agreement} is not the id of an agreement, which is a UUID.`);
  }
  return { ...values, agreement: agreement?.toLowerCase() };
}
