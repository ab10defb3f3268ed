import { isDatabaseFault } from './database-faults.js';

/** What the log keeps of an unexpected error. */
export interface LoggedFault {
  readonly name: string;
  readonly message?: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly column?: string;
  readonly stack?: readonly string[];
  readonly cause?: LoggedFault;
}

/**
 * Describes an error for the log without what people sent: of a database error its code and the names of table
 * and constraint, but not its message, query and parameters, which quote the values.
 */
export function describeFault(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { name: typeof error };
  const details = error as Error & Record<string, unknown>;
  const driver = details.driverError instanceof Error ? details.driverError : error;
  const quotesValues = isDatabaseFault(driver);
  return {
    name: error.name,
    ...(quotesValues ? {} : { message: error.message }),
    ...pick(driver as Error & Record<string, unknown>),
    stack: framesOf(error),
    ...(error.cause instanceof Error ? { cause: describeFault(error.cause) } : {}),
  };
}

function pick(error: Error & Record<string, unknown>): Partial<LoggedFault> {
  const kept: Record<string, string> = {};
  for (const name of ['code', 'table', 'constraint', 'column']) {
    const value = error[name];
    if (typeof value === 'string') kept[name] = value;
  }
  return kept;
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
}
