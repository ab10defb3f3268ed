import { runFigures } from './figures-command.js';

const { output, complaint, exitCode } = await runFigures(process.argv.slice(2));
process.stdout.write(output);
process.stderr.write(complaint);
process.exitCode = exitCode;
