import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Principal } from '../access/principal.js';
import { decodeCursor } from '../api/cursor.js';
import { toPage, type Page } from '../api/page.dto.js';
import { validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { DATABASE_POOL } from '../database/database.module.js';
import type { Language } from '../messages/catalogue.js';
import { renderMessage } from '../messages/render.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { notBegunThen } from '../workflow/as-of/as-of.problems.js';
import { pastMoment } from '../workflow/core/as-of/moments.js';
import { inWords } from './binding-words.js';
import {
  ActDto,
  StandingReservationDto,
  type BindingDto,
  type ParticipationDto,
} from './dto/participation.dto.js';
import type { ParticipationQuery } from './dto/participation.query.js';
import { readParticipationEntries } from './read-participation.js';
import { bindingBetween, boundSince } from './rules/binding.js';
import {
  participationIn,
  signatoriesOf,
  type Participant,
  type Participation,
} from './rules/participation.js';

/** Shows who takes part in an agreement and how, and what binds whom towards whom: all of it from the history. */
@Injectable()
export class ParticipationService {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly access: AgreementAccess,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of an agreement's parties, by OVO code.
   * @throws Problem 404 where the caller may not know of the agreement or it had not begun then, 400 for a made-up cursor
   *   or a moment that is yet to come
   */
  async list(
    agreementId: string,
    { knownAt, limit, cursor }: ParticipationQuery,
    principal: Principal | undefined,
    language: Language,
  ): Promise<Page<ParticipationDto>> {
    const until = knownAt === undefined ? undefined : this.lastInstantOf(knownAt);
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, ['string']);
    const { parties } = await this.access.see(agreementId, principal, 'getParticipation');
    const entries = await readParticipationEntries(this.pool, agreementId);
    const signatories = signatoriesOf(
      entries,
      parties.map(({ organisationId }) => organisationId),
    );
    const known = until === undefined ? entries : entries.filter(({ at }) => at <= until);
    if (known.length === 0) throw notBegunThen();
    const participation = participationIn(known, signatories);
    const all = [...participation.parties.values()].sort(byId);
    return toPage(
      all.filter(({ organisationId }) => organisationId > after).slice(0, limit + 1),
      limit,
      ({ organisationId }) => [organisationId],
      (party) => this.show(participation, party, all, language),
    );
  }

  /** @throws Problem 400 where it is yet to come */
  private lastInstantOf(knownAt: string): string {
    const moment = pastMoment({ knownAt }, this.clock.now());
    if ('faults' in moment) throw validationFailed(moment.faults);
    return moment.knownAt.toISOString();
  }

  private show(
    participation: Participation,
    party: Participant,
    all: readonly Participant[],
    language: Language,
  ): ParticipationDto {
    const { organisationId, standing, reservations, acts } = party;
    return {
      organisationId,
      name: this.nameOf(organisationId),
      standing,
      boundSince: boundSince(participation, party),
      reservations: reservations.map((each) => StandingReservationDto.of(each)),
      acts: acts.map((act) => ActDto.of(act)),
      bindings: all
        .filter((other) => other !== party)
        .map((other) => this.binding(participation, party, other, language)),
    };
  }

  private binding(
    participation: Participation,
    party: Participant,
    other: Participant,
    language: Language,
  ): BindingDto {
    const towards = other.organisationId;
    const binding = bindingBetween(participation, party, other);
    if (binding.binds !== 'none') return { towards, ...binding };
    const reason = renderMessage(
      inWords(binding.because, (id) => this.nameOf(id)),
      language,
    );
    return { towards, binds: 'none', reason };
  }

  private nameOf(organisationId: string): string {
    return this.directory.get(organisationId)?.name ?? organisationId;
  }
}

function byId(one: Participant, other: Participant): number {
  return one.organisationId < other.organisationId ? -1 : 1;
}
