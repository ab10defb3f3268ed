import type { Organisation, Region } from './answers.js';
import type { Registry } from './registry.js';

/** An organisation that plays a part. */
export interface Player {
  readonly id: string;
  readonly name: string;
}

/** Who takes part in the deal, and who does not. */
export class Cast {
  constructor(
    readonly regionId: string,
    readonly municipalities: readonly Player[],
    readonly province: Player,
    readonly flanders: Player,
    readonly outsider: Player,
    /** Of the municipalities together. */
    readonly inhabitants: number,
  ) {}

  get lead(): Player {
    return this.municipality('Kortrijk');
  }

  /** The municipalities, the lead first, then the province and Flanders. */
  get parties(): Player[] {
    const others = this.municipalities.filter((each) => each !== this.lead);
    return [this.lead, ...others, this.province, this.flanders];
  }

  /** @throws Error where the region has no such municipality */
  municipality(name: string): Player {
    const found = this.municipalities.find((each) => each.name === name);
    if (!found) throw new Error(`The region has no municipality ${name}; the demonstration needs it.`);
    return found;
  }

  nameOf(organisationId: string): string {
    return this.parties.find(({ id }) => id === organisationId)?.name ?? organisationId;
  }
}

const REGION = 'reference-zuid-west-vlaanderen';
const OUTSIDER = 'Gent';

/** Reads from the registry who is in the region, and who stands above and beside it. */
export async function readCast({ anyone }: Registry): Promise<Cast> {
  const region = await anyone.get<Region>(`/v1/regions/${REGION}`);
  const municipalities = region.members.map(({ organisationId, name }) => ({ id: organisationId, name }));
  const provinceId = region.members[0]?.provinceId;
  if (!provinceId) throw new Error(`The registry does not tell which province ${region.name} lies in.`);
  const province = await anyone.get<Organisation>(`/v1/organisations/${provinceId}`);
  const [flanders] = await anyone.list<Organisation>('/v1/organisations?level=flanders');
  const found = await anyone.list<Organisation>(`/v1/organisations?level=municipality&q=${OUTSIDER}`);
  const outsider = found.find(({ name }) => name === OUTSIDER);
  if (!flanders || !outsider) throw new Error(`The registry does not know Flanders and ${OUTSIDER}.`);
  const inhabitants = region.members.reduce((sum, { population }) => sum + (population ?? 0), 0);
  return new Cast(region.id, municipalities, province, flanders, outsider, inhabitants);
}
