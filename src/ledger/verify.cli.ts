import { runCheck } from '../database/check-command.js';
import { holds, reportOf } from './verification-report.js';
import { verifyHistories } from './verify-histories.js';

const usage = `Checks that the histories of agreements are as they were recorded.

  npm run verify                          all agreements, and the administrative history
  npm run verify -- --agreement <id>      one agreement

The database is that of DATABASE_URL, or else the embedded one in DATA_DIRECTORY (./data).
The exit code is 0 where every history holds, 1 where one does not, 2 where it could not be checked.
`;

const { output, complaint, exitCode } = await runCheck(
  {
    usage,
    name: 'akkoord verify',
    look: verifyHistories,
    report: reportOf,
    holds,
  },
  process.argv.slice(2),
);
process.stdout.write(output);
process.stderr.write(complaint);
process.exitCode = exitCode;
