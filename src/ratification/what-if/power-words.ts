import type { Game } from '../rules/what-if/game.js';
import type { Chance, Measured, Power } from '../rules/what-if/power.types.js';
import type { ChanceDto, PowerDto, PrecisionDto } from './dto/what-if-answer.dto.js';

/** The name of an organisation. */
export type NameOf = (organisationId: string) => string;

/** Voting power by council, the strongest first. */
export function powerDto({ players }: Game, { banzhaf, shapley }: Power, nameOf: NameOf): PowerDto {
  const all = banzhaf.values.reduce((sum, value) => sum + value, 0);
  return {
    banzhaf: precision(banzhaf),
    shapleyShubik: precision(shapley),
    councils: players
      .map((organisationId, place) => ({
        organisationId,
        name: nameOf(organisationId),
        banzhaf: banzhaf.values[place],
        banzhafShare: all === 0 ? 0 : withoutNoise(banzhaf.values[place] / all),
        shapleyShubik: withoutNoise(shapley.values[place]),
      }))
      .sort((one, other) => other.shapleyShubik - one.shapleyShubik),
  };
}

/** The chance of success, and what each council does for it. */
export function chanceDto(
  { players }: Game,
  { success, sensitivity }: Chance,
  chances: readonly number[],
  nameOf: NameOf,
): ChanceDto {
  return {
    probability: success.value,
    precision: precision(success),
    councils: players
      .map((organisationId, place) => ({
        organisationId,
        name: nameOf(organisationId),
        probability: chances[place],
        sensitivity: sensitivity.values[place],
      }))
      .sort((one, other) => other.sensitivity - one.sensitivity),
  };
}

/** In as many digits as are sure. */
function withoutNoise(share: number): number {
  return Number(share.toFixed(12));
}

function precision({ exact, errorAtMost }: Omit<Measured, 'values'>): PrecisionDto {
  return { exact, errorAtMost };
}
