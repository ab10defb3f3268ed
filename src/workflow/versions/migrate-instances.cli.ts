import { runMigration } from './migrate-command.js';

const { output, complaint, exitCode } = await runMigration(process.argv.slice(2));
process.stdout.write(output);
process.stderr.write(complaint);
process.exitCode = exitCode;
