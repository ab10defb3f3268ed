import { parseArgs } from 'node:util';
import { failed, withClient, type Ending } from '../database/command-database.js';
import { checkFigures, rebuildFigures, type FigureCheck } from './figure-keeping.js';

const usage = `Compares the figures across the registry with the agreements that they are of.

  npm run figures                   checks, and changes nothing
  npm run figures -- --rebuild      counts everything anew, then checks; events wait meanwhile

The database is that of DATABASE_URL, as the owner of its tables, or else the embedded one in DATA_DIRECTORY (./data).
The exit code is 0 where the figures hold, 1 where they do not, 2 where they could not be checked.
`;

/** Most lines of one kind that are worth reading. */
const MOST = 20;

/** Runs the command. @param args options of the command line: `--rebuild`, `--help` */
export async function runFigures(args: string[]): Promise<Ending> {
  try {
    const { values } = parseArgs({
      args,
      options: { rebuild: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return { output: usage, complaint: '', exitCode: 0 };
    const found = await withClient('akkoord figures', async (client) => {
      if (values.rebuild) await rebuildFigures(client);
      return checkFigures(client);
    });
    return { output: reportOf(found), complaint: '', exitCode: holds(found) ? 0 : 1 };
  } catch (error) {
    return failed(error);
  }
}

/** Whether every figure is what the agreements say. */
export function holds({ wrongAgreements, wrongStays, wrongSums }: FigureCheck): boolean {
  return wrongAgreements.length + wrongStays.length + wrongSums.length === 0;
}

function reportOf(found: FigureCheck): string {
  const { agreements, wrongAgreements, wrongStays, wrongSums } = found;
  const lines = (what: string, all: readonly string[]): string[] =>
    all.length === 0 ? [] : [`${what} (${all.length}):`, ...all.slice(0, MOST).map((each) => `  ${each}`)];
  return [
    ...lines('Agreements that are counted wrong', wrongAgreements),
    ...lines('Agreements whose stays are not what their histories tell', wrongStays),
    ...lines(
      'Figures that are not the sum of the agreements',
      wrongSums.map(({ cell, kept, counted }) => `${cell}: ${kept}, where the agreements come to ${counted}`),
    ),
    holds(found)
      ? `The figures hold, over ${agreements} public agreements.`
      : 'The figures do not hold: `npm run figures -- --rebuild` counts anew.',
    '',
  ].join('\n');
}
