/** `npm run migrate-instances` of a program that knows the next versions too, at the time of NOW. */
import './next-versions.js';

const { runMigration } = await import('../../src/workflow/versions/migrate-command.js');
const { output, complaint, exitCode } = await runMigration(
  process.argv.slice(2),
  () => new Date(process.env.NOW ?? ''),
);
process.stdout.write(output);
process.stderr.write(complaint);
process.exitCode = exitCode;
