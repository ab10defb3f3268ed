import { LEVELS, type Level } from '../../common/level.js';

/** What a council's decision means for the agreement; an annulled decision leaves it undecided. */
export type Standing = 'undecided' | 'approved' | 'rejected';

/** The votes of one level's parties, in numbers and in inhabitants (parties without a figure count 0). */
export interface LevelTally {
  readonly parties: number;
  readonly approved: number;
  readonly rejected: number;
  readonly population: number;
  readonly populationApproved: number;
  readonly populationRejected: number;
}

/** How a party stands that a rule names. */
export interface NamedStanding {
  readonly organisationId: string;
  readonly level: Level;
  readonly standing: Standing;
}

/** What a body that is no party decided. */
export interface BodyDecision {
  /** What the rule calls it. */
  readonly body: string;
  readonly outcome: 'approved' | 'rejected';
  /** Plain date. */
  readonly decidedOn: string;
  /** From which plain date its yes counts; null where it set none, and then it counts at once. */
  readonly effectiveOn: string | null;
  /** Where it can be read: an http(s) URL or a URN. */
  readonly source: string;
}

/**
 * How the parties' councils have decided so far. It is kept as sums per level, so that one more decision costs the
 * same for three parties as for three hundred; beside them stand only those whom the rule names.
 */
export type Tally = Readonly<Record<Level, LevelTally>> & {
  /** Absent where the rule names nobody. */
  readonly named?: readonly NamedStanding[];
  /** What bodies outside have decided since councils were asked; absent as long as none has. */
  readonly bodies?: readonly BodyDecision[];
};

/** One party as the rules see it. `population` is in inhabitants, null where unknown or not applicable. */
export interface Elector {
  readonly level: Level;
  readonly population: number | null;
  /** Its OVO code, which the registry calls `id` where it knows more of it; needed where the rule names it. */
  readonly organisationId?: string;
}

const NOBODY: LevelTally = {
  parties: 0,
  approved: 0,
  rejected: 0,
  population: 0,
  populationApproved: 0,
  populationRejected: 0,
};

/**
 * The tally before anyone has decided.
 * @param named whom the rule names, by their OVO codes
 */
export function openTally(electors: readonly Elector[], named: readonly string[] = []): Tally {
  const sums = mapLevels((level) => {
    const own = electors.filter((elector) => elector.level === level);
    return { ...NOBODY, parties: own.length, population: sum(own.map((elector) => elector.population ?? 0)) };
  });
  const standings = electors.flatMap(({ organisationId, level }): NamedStanding[] =>
    organisationId !== undefined && named.includes(organisationId)
      ? [{ organisationId, level, standing: 'undecided' }]
      : [],
  );
  return standings.length === 0 ? sums : { ...sums, named: standings };
}

/** The same electors with every decision taken back, as when councils are asked anew. */
export function reopen({ bodies: _, ...tally }: Tally): Tally {
  const sums = mapLevels((level) => ({
    ...NOBODY,
    parties: tally[level].parties,
    population: tally[level].population,
  }));
  return tally.named
    ? { ...sums, named: tally.named.map((each) => ({ ...each, standing: 'undecided' })) }
    : sums;
}

/** The tally with a decision of a body outside, in the place of an earlier one. */
export function noteBody(tally: Tally, decision: BodyDecision): Tally {
  return {
    ...tally,
    bodies: [...(tally.bodies ?? []).filter(({ body }) => body !== decision.body), decision],
  };
}

/** The tally after one elector moved from one standing to another. */
export function move(tally: Tally, elector: Elector, from: Standing, to: Standing): Tally {
  const population = elector.population ?? 0;
  const change = (standing: Standing): number => Number(to === standing) - Number(from === standing);
  const before = tally[elector.level];
  return {
    ...tally,
    ...(tally.named && {
      named: tally.named.map((each) =>
        each.organisationId === elector.organisationId ? { ...each, standing: to } : each,
      ),
    }),
    [elector.level]: {
      ...before,
      approved: before.approved + change('approved'),
      rejected: before.rejected + change('rejected'),
      populationApproved: before.populationApproved + population * change('approved'),
      populationRejected: before.populationRejected + population * change('rejected'),
    },
  };
}

/** The tally with one more elector, as when a party accedes. */
export function admit(tally: Tally, elector: Elector, standing: Standing): Tally {
  return move(resize(tally, elector, 1), elector, 'undecided', standing);
}

/** The tally without an elector, as when a party withdraws. */
export function expel(tally: Tally, elector: Elector, standing: Standing): Tally {
  return resize(move(tally, elector, standing, 'undecided'), elector, -1);
}

/** All levels added up. */
export function total(tally: Tally): LevelTally {
  const add = (field: keyof LevelTally): number => sum(LEVELS.map((level) => tally[level][field]));
  return {
    parties: add('parties'),
    approved: add('approved'),
    rejected: add('rejected'),
    population: add('population'),
    populationApproved: add('populationApproved'),
    populationRejected: add('populationRejected'),
  };
}

function mapLevels(of: (level: Level) => LevelTally): Record<Level, LevelTally> {
  return { municipality: of('municipality'), province: of('province'), flanders: of('flanders') };
}

function sum(values: readonly number[]): number {
  return values.reduce((left, right) => left + right, 0);
}

function resize(tally: Tally, { level, population }: Elector, by: 1 | -1): Tally {
  const before = tally[level];
  return {
    ...tally,
    [level]: {
      ...before,
      parties: before.parties + by,
      population: before.population + by * (population ?? 0),
    },
  };
}
