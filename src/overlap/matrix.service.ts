import { Injectable } from '@nestjs/common';
import { validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import type { Language } from '../messages/catalogue.js';
import { wordsIn } from '../messages/render.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { unknownMunicipality } from '../regions/regions.problems.js';
import type { OverlapMatrixQuery } from './dto/overlap.query.js';
import { Landscapes } from './landscapes.js';
import { drawMatrix } from './matrix-picture.js';
import { whosePartnerships } from './overlap.problems.js';
import type { Landscape, MemberSet, SetKind } from './rules/landscape.js';

/** Draws what regions and partnerships have in common. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly landscapes: Landscapes,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `validation-failed` for an unknown municipality, and for partnerships of nobody in particular */
  async draw(query: OverlapMatrixQuery, language: Language): Promise<string> {
    const { on = dateOf(this.clock.now()), rows, columns, municipality } = query;
    const axes = { rows, columns };
    if (municipality === undefined) {
      const faults = (['rows', 'columns'] as const).filter((axis) => axes[axis] === 'partnership');
      if (faults.length > 0) throw validationFailed(faults.map(whosePartnerships));
    } else if (this.directory.get(municipality)?.level !== 'municipality') {
      throw validationFailed([unknownMunicipality()]);
    }
    const { landscape } = (await this.landscapes.on(on)).view;
    const words = wordsIn(language);
    const titleOf = (kind: SetKind): string => words(`overlap.kind.${kind}`);
    const matrix = {
      on,
      titles: { rows: titleOf(rows), columns: titleOf(columns) },
      rows: setsOf(landscape, rows, municipality),
      columns: setsOf(landscape, columns, municipality),
    };
    return drawMatrix(matrix, language, words);
  }
}

/** By name. @param municipality only those that it is in, where given */
function setsOf(
  { municipalityIds, sets }: Landscape,
  kind: SetKind,
  municipality: string | undefined,
): MemberSet[] {
  const place = municipality === undefined ? undefined : municipalityIds.indexOf(municipality);
  return sets
    .filter((set) => set.kind === kind && (place === undefined || set.members.includes(place)))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}
