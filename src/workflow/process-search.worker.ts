import { checkProcesses } from './process-checks.js';
import { PROCESSES } from './processes.js';

checkProcesses(PROCESSES);
