import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * The log of the process: one JSON object per line on standard output, written in the background.
 * @param destination where the lines go instead, as in tests
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 250 }),
  );
}
