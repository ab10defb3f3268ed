import type { Landscape } from './rules/landscape.js';
import { municipalityFigures, type MunicipalityFigures } from './rules/municipality-figures.js';
import { closeOverlaps, type Overlap } from './rules/overlaps.js';
import { regionFit, regionMap, type RegionFit } from './rules/region-fit.js';

/** What is worked out of the landscape of a day: each once, when it is asked for. */
export class DayView {
  private figured: readonly MunicipalityFigures[] | undefined;
  private close: readonly Overlap[] | undefined;
  private tested: ReadonlyMap<string, RegionFit> | undefined;

  constructor(readonly landscape: Landscape) {}

  /** The figures of every municipality, by OVO code. */
  get figures(): readonly MunicipalityFigures[] {
    this.figured ??= municipalityFigures(this.landscape);
    return this.figured;
  }

  /** Pairs of regions and partnerships that overlap by half at least, the closest first. */
  get overlaps(): readonly Overlap[] {
    this.close ??= closeOverlaps(this.landscape);
    return this.close;
  }

  /** How each partnership that has members lies in the reference regions, by its id. */
  get fits(): ReadonlyMap<string, RegionFit> {
    this.tested ??= this.test();
    return this.tested;
  }

  private test(): ReadonlyMap<string, RegionFit> {
    const { municipalityIds, sets } = this.landscape;
    const codesOf = (members: readonly number[]): string[] => members.map((place) => municipalityIds[place]);
    const references = sets.filter(({ kind }) => kind === 'reference');
    const regions = regionMap(references.map(({ id, members }) => ({ id, members: codesOf(members) })));
    const partnerships = sets.filter(({ kind }) => kind === 'partnership');
    return new Map(partnerships.map(({ id, members }) => [id, regionFit(codesOf(members), regions)]));
  }
}
