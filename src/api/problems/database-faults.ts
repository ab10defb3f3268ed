/** What Node and the `pg` driver report when there is no connection to be had, or it broke. */
const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Faults that `pg` and its pool report by their sentence alone. */
const CONNECTION_SENTENCES = [
  /^Connection terminated/,
  /^timeout exceeded when trying to connect/,
  /^Client has encountered a connection error/,
  /^Client was closed and is not queryable/,
  /^Cannot use a pool after calling end/,
  /^Query read timeout/,
];

/**
 * SQLSTATEs after which the same request may succeed in a moment: connection lost or refused (08…), too many
 * connections or out of memory (53…), server stopping or starting, statement cancelled (57…), a lock not had
 * (55P03), serialization failure and deadlock (40001, 40P01), and a standby that takes no writes (25006).
 */
const PASSING_STATES = /^(08...|53...|57...|55P03|40001|40P01|25006)$/;

/** What `pg`, TypeORM and Node say of an error; looked at by its shape, since they do not share a class. */
interface Fault {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly syscall?: unknown;
  readonly message?: unknown;
  /** TypeORM's errors wrap those of the driver. */
  readonly driverError?: unknown;
}

/** Whether an error means that the database cannot be used at this moment, so that it is worth trying again. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, syscall, message, driverError } = error as Fault;
  if (isDatabaseFault(error)) return PASSING_STATES.test(String(code));
  if (typeof code === 'string' && CONNECTION_CODES.has(code))
    return code !== 'ENOENT' || syscall === 'connect';
  if (typeof message === 'string' && CONNECTION_SENTENCES.some((sentence) => sentence.test(message)))
    return true;
  return driverError !== error && isDatabaseUnavailable(driverError);
}

/** Whether an error was reported by PostgreSQL itself: its message may quote what people wrote. */
export function isDatabaseFault(error: object): boolean {
  const { severity, code } = error as Fault;
  return typeof severity === 'string' && typeof code === 'string' && code.length === 5;
}
