import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Principal } from '../access/principal.js';
import { decodeCursor } from '../api/cursor.js';
import { toPage, type Page } from '../api/page.dto.js';
import { READING_POOL } from '../database/database.module.js';
import type { Language } from '../messages/catalogue.js';
import { renderMessage } from '../messages/render.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { PastAgreements } from '../workflow/as-of/past-agreements.js';
import { boundTextVersion } from '../workflow/bound-text-version.js';
import { inWords, textInWords } from './binding-words.js';
import {
  ActDto,
  StandingReservationDto,
  type BindingDto,
  type ParticipationDto,
} from './dto/participation.dto.js';
import type { ParticipationQuery } from './dto/participation.query.js';
import { readParticipationEntries } from './read-participation.js';
import { bindingBetween, boundSince, textBetween } from './rules/binding.js';
import {
  participationIn,
  signatoriesOf,
  type Participant,
  type Participation,
} from './rules/participation.js';

const RIGHT = 'getParticipation';

/** Version of the text that binds each bound party, by OVO code. */
type Texts = ReadonlyMap<string, number>;

interface PartiesBound {
  readonly parties: readonly { readonly organisationId: string }[];
  readonly texts: Texts;
  /** The last instant of which entries count (ISO 8601); null for all of them. */
  readonly until: string | null;
}

/** Shows who takes part in an agreement and how, and what binds whom towards whom: all of it from the history. */
@Injectable()
export class ParticipationService {
  constructor(
    @Inject(READING_POOL) private readonly pool: Pool,
    private readonly access: AgreementAccess,
    private readonly past: PastAgreements,
    private readonly directory: OrganisationDirectory,
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
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, ['string']);
    const { parties, texts, until } =
      knownAt === undefined
        ? await this.present(agreementId, principal)
        : await this.known(agreementId, knownAt, principal);
    const entries = await readParticipationEntries(this.pool, agreementId);
    const signatories = signatoriesOf(
      entries,
      parties.map(({ organisationId }) => organisationId),
    );
    const known = until === null ? entries : entries.filter(({ at }) => at <= until);
    const participation = participationIn(known, signatories);
    const all = [...participation.parties.values()].sort(byId);
    return toPage(
      all.filter(({ organisationId }) => organisationId > after).slice(0, limit + 1),
      limit,
      ({ organisationId }) => [organisationId],
      (party) => this.show(participation, texts, party, all, language),
    );
  }

  /**
   * Who took part and how by the entries up to one, for who is shown the agreement already.
   * @param parties OVO codes of the parties today
   * @param sequence number of the last entry that counts
   */
  async upTo(agreementId: string, parties: readonly string[], sequence: number): Promise<Participation> {
    const entries = await readParticipationEntries(this.pool, agreementId);
    return participationIn(
      entries.filter((entry) => entry.sequence <= sequence),
      signatoriesOf(entries, parties),
    );
  }

  private async present(agreementId: string, principal: Principal | undefined): Promise<PartiesBound> {
    const { agreement, parties, councils } = await this.access.see(agreementId, principal, RIGHT);
    const byParty = new Map(councils.map((council) => [council.organisationId, council]));
    const bound = parties.map((party) => ({
      ...party,
      boundTextVersion: boundTextVersion(agreement.phase, party, byParty.get(party.organisationId)),
    }));
    return { parties, texts: textsOf(bound), until: null };
  }

  private async known(
    agreementId: string,
    knownAt: string,
    principal: Principal | undefined,
  ): Promise<PartiesBound> {
    const { past, seen, moment } = await this.past.read(agreementId, { knownAt }, principal, RIGHT);
    const until = moment.knownAt.toISOString();
    return { parties: seen.parties, texts: textsOf(past.parties ?? []), until };
  }

  private show(
    participation: Participation,
    texts: Texts,
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
        .map((other) => this.binding(participation, texts, party, other, language)),
    };
  }

  private binding(
    participation: Participation,
    texts: Texts,
    party: Participant,
    other: Participant,
    language: Language,
  ): BindingDto {
    const towards = other.organisationId;
    const binding = bindingBetween(participation, party, other);
    const nameOf = (id: string): string => this.nameOf(id);
    if (binding.binds === 'none')
      return { towards, binds: 'none', reason: renderMessage(inWords(binding.because, nameOf), language) };
    const text = textBetween(texts, party.organisationId, towards);
    if (text === undefined) return { towards, ...binding };
    const reason = renderMessage(textInWords(text, nameOf), language);
    return { towards, ...binding, text: { version: text.version, reason } };
  }

  private nameOf(organisationId: string): string {
    return this.directory.get(organisationId)?.name ?? organisationId;
  }
}

function textsOf(
  parties: readonly { readonly organisationId: string; readonly boundTextVersion: number | null }[],
): Texts {
  return new Map(
    parties.flatMap(({ organisationId, boundTextVersion: version }) =>
      version === null ? [] : [[organisationId, version] as const],
    ),
  );
}

function byId(one: Participant, other: Participant): number {
  return one.organisationId < other.organisationId ? -1 : 1;
}
