/** How many known vulnerabilities there are of each severity. */
export type Counts = Readonly<Record<'low' | 'moderate' | 'high' | 'critical', number>>;

/** What a registry says of the known vulnerabilities of what is installed. */
export type Verdict =
  | { readonly kind: 'audited'; readonly counts: Counts; readonly packages: readonly string[] }
  /** The registry, such as many mirrors, has no such service: nothing is known. */
  | { readonly kind: 'not-offered'; readonly status: number }
  /** It has, but gave no answer that can be read. */
  | { readonly kind: 'unanswered'; readonly reason: string };

interface Report {
  readonly metadata?: { readonly vulnerabilities?: Counts };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
  readonly statusCode?: number;
  readonly message?: string;
}

/** Severities that no production dependency may have. */
const REFUSED: ReadonlySet<string> = new Set(['high', 'critical']);

/** Reads what `npm audit --json` wrote. */
export function verdictOf(output: string): Verdict {
  const report = parsed(output);
  if (report === undefined) return { kind: 'unanswered', reason: 'npm audit wrote no JSON' };
  const { metadata, vulnerabilities = {}, statusCode = 0, message = 'npm audit reported nothing' } = report;
  const counts = metadata?.vulnerabilities;
  if (counts !== undefined) {
    const refused = Object.entries(vulnerabilities).filter(([, { severity }]) => REFUSED.has(severity));
    return { kind: 'audited', counts, packages: refused.map(([name]) => name).sort() };
  }
  if (statusCode >= 400 && statusCode < 500) return { kind: 'not-offered', status: statusCode };
  return { kind: 'unanswered', reason: message };
}

/** Whether a change may go on: not with a vulnerability of high severity, nor where that could not be found out. */
export function passes(verdict: Verdict): boolean {
  switch (verdict.kind) {
    case 'audited':
      return verdict.counts.high + verdict.counts.critical === 0;
    case 'not-offered':
      return true;
    case 'unanswered':
      return false;
  }
}

/** The verdict in a sentence. */
export function sentenceOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'audited': {
      const { low, moderate, high, critical } = verdict.counts;
      const counts = `${critical} critical, ${high} high, ${moderate} moderate, ${low} low`;
      return `Known vulnerabilities in production dependencies: ${counts}${named(verdict.packages)}.`;
    }
    case 'not-offered':
      return `NOT AUDITED: this registry does not offer npm audit (it answered ${verdict.status}).`;
    case 'unanswered':
      return `The registry could not be asked for known vulnerabilities: ${verdict.reason}.`;
  }
}

function named(packages: readonly string[]): string {
  return packages.length === 0 ? '' : `; to be upgraded: ${packages.join(', ')}`;
}

function parsed(output: string): Report | undefined {
  try {
    const report: unknown = JSON.parse(output);
    return typeof report === 'object' && report !== null ? report : undefined;
  } catch {
    return undefined;
  }
}
