/** A secret, and until when it signs. */
interface TimedSecret {
  /** ISO 8601; null for the present one. */
  readonly until: string | null;
}

/** The most that sign at once: the present one, and the one before it. */
const MOST = 2;

/** The secrets that sign at some moment, the present one first. */
export function liveSecrets<S extends TimedSecret>(secrets: readonly S[], now: Date): S[] {
  return secrets.filter(({ until }) => until === null || Date.parse(until) > now.getTime()).slice(0, MOST);
}

/**
 * The secrets after another was made: the one before it signs for a while too, so that receivers have time to learn the
 * new one; those before that no more.
 */
export function rotated<S extends TimedSecret>(
  secrets: readonly S[],
  fresh: S,
  now: Date,
  graceHours: number,
): S[] {
  const until = new Date(now.getTime() + graceHours * 3_600_000).toISOString();
  const [before] = liveSecrets(secrets, now);
  return before === undefined || graceHours === 0 ? [fresh] : [fresh, { ...before, until }];
}
