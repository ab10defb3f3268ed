import { runCheck } from '../../database/check-command.js';
import { replayHistories } from './replay-histories.js';
import { reportOf } from './replay-report.js';

const usage = `Decides the histories of agreements again, and compares what they lead to with what is stored.

  npm run replay                          all agreements
  npm run replay -- --agreement <id>      one agreement

The database is that of DATABASE_URL, or else the embedded one in DATA_DIRECTORY (./data).
The exit code is 0 where every history leads to what is stored, 1 where one does not, 2 where that could not be found out.
`;

const { output, complaint, exitCode } = await runCheck(
  {
    usage,
    name: 'akkoord replay',
    look: replayHistories,
    report: reportOf,
    holds: ({ differing }) => differing.length === 0,
  },
  process.argv.slice(2),
);
process.stdout.write(output);
process.stderr.write(complaint);
process.exitCode = exitCode;
