import { parseArgs } from 'node:util';
import { CannotRun, failed, withClient, type Ending } from '../../database/command-database.js';
import { processName, type Process } from '../core/process.js';
import { findProcess, knownProcesses } from '../processes.js';
import { countInstances } from './instances.js';
import { migrateInstances } from './migrate-instances.js';
import { overviewOf, reportOf } from './migration-report.js';

const USAGE = `Moves agreements, councils or side procedures from one version of their process to another.

  npm run migrate-instances                                         which instances could be moved
  npm run migrate-instances -- --process <id> --to <version> --dry-run
                                                                    what would become of each
  npm run migrate-instances -- --process <id> --to <version>        moves them

What has come to its end stays as it is, and so does what cannot be moved: each is named with the reason.
It can be done while servers run that know both versions, and again where it was broken off.
The database is that of DATABASE_URL, or else the embedded one in DATA_DIRECTORY (./data).
The exit code is 0 where all were moved or there was nothing to move, 1 where some were refused, 2 where it could not be done.
`;

const NAME = 'akkoord migrate-instances';

/**
 * @param args options of the command line
 * @param now the machine's own clock unless given
 */
export async function runMigration(args: string[], now?: () => Date): Promise<Ending> {
  try {
    const options = optionsOf(args);
    if (options.help) return { output: USAGE, complaint: '', exitCode: 0 };
    const { target, isRehearsal } = options;
    if (target === undefined) {
      const counts = await withClient(NAME, countInstances);
      return { output: overviewOf(counts, knownProcesses()), complaint: '', exitCode: 0 };
    }
    const found = await withClient(NAME, (client) => migrateInstances(client, target, isRehearsal, now));
    const exitCode = found.refused.length === 0 ? 0 : 1;
    return { output: reportOf(found, target, isRehearsal), complaint: '', exitCode };
  } catch (error) {
    return failed(error);
  }
}

interface Options {
  readonly help: boolean;
  /** Undefined where no process is named. */
  readonly target: Process | undefined;
  readonly isRehearsal: boolean;
}

function optionsOf(args: string[]): Options {
  const { process: id, to, help = false, 'dry-run': isRehearsal = false } = parse(args);
  if (id === undefined && to === undefined) return { help, target: undefined, isRehearsal };
  if (id === undefined || to === undefined || !/^\d+$/.test(to)) {
    throw new CannotRun(`Name both a process and the number of a version.\n\n${USAGE}`);
  }
  const target = findProcess(id, Number(to));
  if (target === undefined && !help) {
    const known = knownProcesses().map(processName).join(', ');
    throw new CannotRun(`This version of the program does not know ${id}@${to}. It knows ${known}.`);
  }
  return { help, target, isRehearsal };
}

function parse(args: string[]): { process?: string; to?: string; 'dry-run'?: boolean; help?: boolean } {
  try {
    return parseArgs({
      args,
      options: {
        process: { type: 'string' },
        to: { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new CannotRun(`${(error as Error).message}\n\n${USAGE}`);
  }
}
