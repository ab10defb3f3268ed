/** Members whose words are the processes' own, or say what kind of thing something is. */
const KEPT = new Set([
  'type',
  'process',
  'from',
  'to',
  'level',
  'position',
  'participation',
  'agreementPhase',
  'deadline',
  'clause',
  'outcome',
  'opinion',
  'unit',
]);
const OVO = /^OVO\d{6}$/;
const DATE_OR_NUMBER = /^[-+]?\d[\d.:TZ-]*$/;

/**
 * The same JSON with nobody in it: organisations have made-up codes, and every text says nothing, except what the
 * processes themselves mean by it.
 */
export function anonymous<T>(value: T): T {
  const codes = new Map<string, string>();
  const codeOf = (code: string): string => {
    const made = codes.get(code) ?? `OVO9${String(codes.size + 1).padStart(5, '0')}`;
    codes.set(code, made);
    return made;
  };
  const withoutNames = (part: unknown, member: string): unknown => {
    if (typeof part === 'string') {
      if (OVO.test(part)) return codeOf(part);
      return KEPT.has(member) || DATE_OR_NUMBER.test(part) ? part : '…';
    }
    if (Array.isArray(part)) return part.map((each) => withoutNames(each, member));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [
        OVO.test(name) ? codeOf(name) : name,
        name === 'councilId' && typeof each === 'string' ? codeOf(each) : withoutNames(each, name),
      ]),
    );
  };
  return withoutNames(value, '') as T;
}
