import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource, Repository, type EntityManager } from 'typeorm';
import { readAllPartnerships, type AllPartnerships } from '../partnerships/all-partnerships.js';
import { readAllRegions } from '../regions/all-regions.js';
import { DayView } from './day-view.js';
import { LandscapeVersion } from './landscape-version.entity.js';
import { daysOfChange, landscapeOn, spellOf, type NamedSet, type SetMembership } from './rules/landscape.js';

type KnownPartnership = AllPartnerships['partnerships'][number];

/** All regions and partnerships with their members over time, as one version of the registry has them. */
interface Known {
  readonly version: bigint;
  readonly sets: readonly NamedSet[];
  readonly partnerships: ReadonlyMap<string, KnownPartnership>;
  /** When a deviation was first explained, by partnership. */
  readonly explained: ReadonlyMap<string, Date>;
  readonly memberships: readonly SetMembership[];
  readonly days: readonly string[];
  /** By the day on which a spell without change begins. */
  readonly views: LRUCache<string, DayView>;
}

/** A day of them. */
export interface KnownDay extends Pick<Known, 'sets' | 'partnerships' | 'explained'> {
  readonly view: DayView;
}

/** Days of which is kept what was worked out; others are worked out again. */
const KEPT_DAYS = 12;

/**
 * Who is with whom, kept in memory by a version that the database moves in the transaction that changes it. Each request
 * asks for the version, so that no answer is older than the request, on whatever server the change was made; what costs
 * is done once for each version and spell without change.
 */
@Injectable()
export class Landscapes {
  private known: Known | undefined;
  private reading: Promise<void> | undefined;

  constructor(
    @InjectRepository(LandscapeVersion) private readonly versions: Repository<LandscapeVersion>,
    private readonly dataSource: DataSource,
  ) {}

  /** The landscape of a day, YYYY-MM-DD, past or to come. */
  async on(day: string): Promise<KnownDay> {
    const known = await this.latest();
    const spell = spellOf(known.days, day);
    const view = known.views.get(spell) ?? new DayView(landscapeOn(spell, known.sets, known.memberships));
    known.views.set(spell, view);
    return { sets: known.sets, partnerships: known.partnerships, explained: known.explained, view };
  }

  private async latest(): Promise<Known> {
    const wanted = versionIn(await this.versions.findOneByOrFail({ id: 1 }));
    for (;;) {
      if (this.known !== undefined && this.known.version >= wanted) return this.known;
      // One that is under way may have begun before what is wanted was written: then another follows.
      this.reading ??= this.read().finally(() => (this.reading = undefined));
      await this.reading;
    }
  }

  /** Reads all of it as of one moment, with the version that it has. Everybody may see it. */
  private async read(): Promise<void> {
    this.known = await this.dataSource.transaction('REPEATABLE READ', readKnown);
  }
}

async function readKnown(manager: EntityManager): Promise<Known> {
  const version = versionIn(await manager.findOneByOrFail(LandscapeVersion, { id: 1 }));
  const ofRegions = await readAllRegions(manager);
  const ofPartnerships = await readAllPartnerships(manager);
  const memberships = [
    ...ofRegions.memberships.map(({ regionId, ...spell }) => ({ setId: regionId, ...spell })),
    ...ofPartnerships.memberships.map(({ partnershipId, ...spell }) => ({ setId: partnershipId, ...spell })),
  ];
  return {
    version,
    sets: [
      ...ofRegions.regions,
      ...ofPartnerships.partnerships.map(({ id, name }) => ({ id, name, kind: 'partnership' as const })),
    ],
    partnerships: new Map(ofPartnerships.partnerships.map((each) => [each.id, each])),
    explained: new Map(ofPartnerships.explained.map(({ partnershipId, since }) => [partnershipId, since])),
    memberships,
    days: daysOfChange(memberships),
    views: new LRUCache({ max: KEPT_DAYS }),
  };
}

function versionIn({ version }: LandscapeVersion): bigint {
  return BigInt(version);
}
