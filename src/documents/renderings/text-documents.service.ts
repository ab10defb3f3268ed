import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import type { LanguageVersion } from '../../agreements/rules/clauses/clause.js';
import { languagesOf } from '../../agreements/rules/clauses/next-version.js';
import type { AgreementText } from '../../agreements/texts/text.entity.js';
import { TextsService } from '../../agreements/texts/texts.service.js';
import { formatAmount, parseAmount } from '../../commitments/rules/amount.js';
import { POT } from '../../commitments/rules/commitment-terms.js';
import { CommitmentsService } from '../../commitments/commitments.service.js';
import { Config } from '../../config/config.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { ParticipationService } from '../../participation/participation.service.js';
import type { Participation } from '../../participation/rules/participation.js';
import { PastAgreements } from '../../workflow/as-of/past-agreements.js';
import { Entry } from '../../workflow/history/entry.entity.js';
import {
  standingOfText,
  type Adoption,
  type PartyOfText,
  type TextStanding,
  type TextVersion,
} from '../rules/adoption.js';
import { canonicalText } from '../rules/canonical-text.js';
import { commitmentsAgreed } from '../rules/commitments-agreed.js';
import type {
  Adopted,
  CommitmentSide,
  DocumentCommitment,
  DocumentParty,
  DocumentStatement,
  NamedParty,
  TextDocument,
} from '../rules/text-document.js';
import type { Comparison } from '../rules/tracked-layout.js';
import { documentLanguage } from '../rules/words.js';
import { notInLanguage } from './renderings.problems.js';

/** Who asks, by which right. */
export interface Asker {
  readonly principal: Principal | undefined;
  readonly right: Right;
}

/** A version of an agreement's text; in the language that it was written in first unless told. */
export interface AskedText {
  readonly agreementId: string;
  readonly version: number;
  /** BCP 47. */
  readonly language: string | undefined;
}

/** Gathers what a document of a text says from all that the registry knows of it. */
@Injectable()
export class TextDocuments {
  constructor(
    private readonly texts: TextsService,
    private readonly past: PastAgreements,
    private readonly participation: ParticipationService,
    private readonly commitments: CommitmentsService,
    private readonly directory: OrganisationDirectory,
    @InjectRepository(Entry) private readonly entries: Repository<Entry>,
    private readonly config: Config,
  ) {}

  /** @throws Problem 404 where there is no such text, it is not in that language, or the caller may not see it */
  async of({ agreementId, version, language }: AskedText, asker: Asker): Promise<TextDocument> {
    const { principal, right } = asker;
    const { texts, corrections } = await this.texts.read(agreementId, [version], principal, right);
    return this.gather(texts[0], wordingIn(texts[0], language), corrections, asker);
  }

  /**
   * Two versions in one language: that of `b` unless told.
   * @throws Problem 404 where one of them is not there, not in that language, or the caller may not see it
   */
  async compare(agreementId: string, a: number, b: AskedText, asker: Asker): Promise<Comparison> {
    const { principal, right } = asker;
    const read = await this.texts.read(agreementId, [a, b.version], principal, right);
    const [one, other] = read.texts;
    const wording = wordingIn(other, b.language);
    return {
      a: { version: a, clauses: wordingIn(one, wording.language).clauses },
      b: await this.gather(other, wording, read.corrections, asker),
    };
  }

  private async gather(
    text: AgreementText,
    { language: tag, status, clauses }: LanguageVersion,
    corrections: readonly TextVersion[],
    { principal, right }: Asker,
  ): Promise<TextDocument> {
    const { agreementId, version, corrects, proposedBy, createdAt, offeredAt } = text;
    const { seen, timeline } = await this.past.read(agreementId, {}, principal, right);
    const { agreement } = seen;
    const found = standingOfText(
      timeline,
      corrections,
      { version, offered: offeredAt !== null },
      seen.parties,
    );
    const { standing, agreedBy } = found;
    const present = seen.parties.map(({ organisationId }) => organisationId);
    const [participation, commitments, adopted] = await Promise.all([
      this.participation.upTo(agreementId, present, found.upTo),
      this.commitments.all(agreementId),
      standing.status === 'adopted' ? this.adopted(agreementId, standing) : standing,
    ]);
    const hashed = canonicalText({ agreementId, version, language: tag, clauses });
    return {
      agreementId,
      kind: agreement.kind,
      title: agreement.title,
      tag,
      language: documentLanguage(tag),
      status,
      languages: languagesOf(text).map((each) => ({ tag: each.language, status: each.status })),
      version,
      corrects,
      writtenBy: this.named(proposedBy),
      writtenAt: createdAt.toISOString(),
      standing: adopted,
      expiresOn: standing.status === 'adopted' ? found.expiresOn : agreement.expiresOn,
      registry: this.config.publicUrl,
      parties: found.parties.map((party) => this.party(party)),
      agreedBy: agreedBy.map((id) => this.named(id).name),
      clauses: clauses.map(({ id, number, heading, body }) => ({ id, number, heading, body })),
      commitments: commitmentsAgreed(commitments, standing).map((each): DocumentCommitment => ({
        number: each.number,
        kind: each.kind,
        debtor: each.debtorId === null ? null : this.side(each.debtorId),
        creditor: this.side(each.creditorId),
        amount: formatAmount(parseAmount(each.amount), each.unit),
        unit: each.unit,
        dueOn: each.dueOn,
        description: each.description,
        consequence: each.consequence,
        follows: each.follows,
      })),
      statements: this.statements(found, participation),
      hash: createHash('sha256').update(hashed, 'utf8').digest('hex'),
    };
  }

  private async adopted(agreementId: string, { sequence, ...adoption }: Adoption): Promise<Adopted> {
    const { hash } = await this.entries.findOneByOrFail({ agreementId, sequence });
    return { ...adoption, entry: { sequence, hash } };
  }

  private party({ organisationId, role, council, askedAbout }: PartyOfText): DocumentParty {
    const decision = council?.decision ?? null;
    return {
      ...this.named(organisationId),
      level: this.directory.get(organisationId)?.level ?? 'municipality',
      role,
      decision: decision && {
        outcome: decision.outcome,
        decidedOn: decision.decidedOn,
        votesFor: decision.votesFor,
        votesAgainst: decision.votesAgainst,
        abstentions: decision.abstentions,
        source: decision.source,
        textVersion: askedAbout ?? 0,
        annulledOn: council?.annulment?.annulledOn ?? null,
      },
    };
  }

  /** Reservations that stand, and the declarations of approvals that stand, party by party. */
  private statements({ parties }: TextStanding, participation: Participation): DocumentStatement[] {
    return parties.flatMap(({ organisationId, council }): DocumentStatement[] => {
      const party = this.named(organisationId);
      const participant = participation.parties.get(organisationId);
      const isApproved = participant?.standing === 'approved';
      const declarations = isApproved ? (council?.decision?.declarations ?? []) : [];
      return [
        ...(participant?.reservations ?? []).map(
          ({ number, clause, text, reactions }): DocumentStatement => ({
            kind: 'reservation',
            party,
            number,
            clause,
            text,
            reactions: [...reactions].map(([id, reaction]) => ({ party: this.named(id), reaction })),
          }),
        ),
        ...declarations.map(({ clause, text }, index): DocumentStatement => ({
          kind: 'declaration',
          party,
          number: index + 1,
          clause: clause ?? null,
          text,
          reactions: [],
        })),
      ];
    });
  }

  private side(id: string): CommitmentSide {
    return id === POT ? POT : this.named(id);
  }

  private named(organisationId: string): NamedParty {
    return { organisationId, name: this.directory.get(organisationId)?.name ?? organisationId };
  }
}

function wordingIn(text: AgreementText, language: string | undefined): LanguageVersion {
  const all = languagesOf(text);
  const found = all.find((each) => each.language === (language ?? text.language));
  if (found === undefined)
    throw notInLanguage(
      language ?? '',
      all.map((each) => each.language),
    );
  return found;
}
