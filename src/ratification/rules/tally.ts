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

/**
 * How the parties' councils have decided so far. It is kept as sums per level, so that one more decision costs the
 * same for three parties as for three hundred.
 */
export type Tally = Readonly<Record<Level, LevelTally>>;

/** One party as the rules see it. `population` is in inhabitants, null where unknown or not applicable. */
export interface Elector {
  readonly level: Level;
  readonly population: number | null;
}

const NOBODY: LevelTally = {
  parties: 0,
  approved: 0,
  rejected: 0,
  population: 0,
  populationApproved: 0,
  populationRejected: 0,
};

/** The tally before anyone has decided. */
export function openTally(electors: readonly Elector[]): Tally {
  return mapLevels((level) => {
    const own = electors.filter((elector) => elector.level === level);
    return { ...NOBODY, parties: own.length, population: sum(own.map((elector) => elector.population ?? 0)) };
  });
}

/** The same electors with every decision taken back, as when councils are asked anew. */
export function reopen(tally: Tally): Tally {
  return mapLevels((level) => ({
    ...NOBODY,
    parties: tally[level].parties,
    population: tally[level].population,
  }));
}

/** The tally after one elector moved from one standing to another. */
export function move(tally: Tally, elector: Elector, from: Standing, to: Standing): Tally {
  const population = elector.population ?? 0;
  const change = (standing: Standing): number => Number(to === standing) - Number(from === standing);
  const before = tally[elector.level];
  return {
    ...tally,
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

/** The tally as if no party of another level took part. */
export function only(tally: Tally, level: Level): Tally {
  return mapLevels((each) => (each === level ? tally[each] : NOBODY));
}

/** The tally if everyone had decided the same. */
export function unanimous(tally: Tally, standing: 'approved' | 'rejected'): Tally {
  const approved = Number(standing === 'approved');
  return mapLevels((level) => {
    const { parties, population } = tally[level];
    return {
      parties,
      approved: parties * approved,
      rejected: parties * (1 - approved),
      population,
      populationApproved: population * approved,
      populationRejected: population * (1 - approved),
    };
  });
}

function mapLevels(of: (level: Level) => LevelTally): Tally {
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
