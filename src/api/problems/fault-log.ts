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
  if (!isErrorLike(error)) return { name: typeof error };
  const driver = isErrorLike(error.driverError) ? error.driverError : error;
  return {
    name: error.name,
    ...(isDatabaseFault(driver) ? {} : { message: error.message }),
    ...namesIn(driver),
    stack: framesOf(error),
    ...(isErrorLike(error.cause) ? { cause: describeFault(error.cause) } : {}),
  };
}

interface ErrorLike {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: unknown;
  readonly driverError?: unknown;
}

function isErrorLike(value: unknown): value is ErrorLike {
  return typeof value === 'object' && value !== null && 'message' in value && 'name' in value;
}

function namesIn(error: object): Partial<LoggedFault> {
  const kept: Record<string, string> = {};
  for (const name of ['code', 'table', 'constraint', 'column']) {
    const value = (error as Record<string, unknown>)[name];
    if (typeof value === 'string') kept[name] = value;
  }
  return kept;
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: ErrorLike): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
}
