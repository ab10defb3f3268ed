import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { notFound } from '../../common/problems/general.problems.js';
import { clauseHistory, type VersionOfClause } from '../rules/clauses/clause-history.js';
import type { Clause, ClauseWording } from '../rules/clauses/clause.js';
import type { ClauseHistoryDto } from './dto/clause-history.dto.js';
import { AgreementText } from './text.entity.js';
import { VisibleTexts } from './visible-texts.js';

/** A version of a text with nothing of its wordings but one clause. */
interface Row {
  readonly version: number;
  readonly basedOn: number | null;
  readonly corrects: number | null;
  readonly proposedBy: string;
  readonly rationale: string | null;
  readonly createdAt: Date;
  readonly offeredAt: Date | null;
  readonly language: string;
  readonly ids: readonly string[];
  readonly clause: Clause | null;
  readonly others: readonly { readonly language: string; readonly clause: ClauseWording }[];
}

/** What became of clauses through the versions of a text. */
@Injectable()
export class ClauseHistories {
  constructor(
    @InjectRepository(AgreementText) private readonly texts: Repository<AgreementText>,
    private readonly visible: VisibleTexts,
  ) {}

  /** @throws Problem 404 where no version that the caller may see has such a clause */
  async of(
    agreementId: string,
    clauseId: string,
    principal: Principal | undefined,
  ): Promise<ClauseHistoryDto> {
    const { where } = await this.visible.of(agreementId, principal, 'getClauseHistory');
    const rows = await this.texts
      .createQueryBuilder('t')
      .select([])
      .addSelect('t.version', 'version')
      .addSelect('t.based_on', 'basedOn')
      .addSelect('t.corrects', 'corrects')
      .addSelect('t.proposed_by', 'proposedBy')
      .addSelect('t.rationale', 'rationale')
      .addSelect('t.created_at', 'createdAt')
      .addSelect('t.offered_at', 'offeredAt')
      .addSelect('t.language', 'language')
      .addSelect(`jsonb_path_query_array(t.clauses, '$[*].id')`, 'ids')
      .addSelect(`jsonb_path_query_first(t.clauses, '$[*] ? (@.id == $id)', :named::jsonb)`, 'clause')
      .addSelect(
        `(SELECT COALESCE(jsonb_agg(jsonb_build_object('language', o -> 'language', 'clause', c)), '[]')
          FROM jsonb_array_elements(t.other_languages) o, jsonb_array_elements(o -> 'clauses') c
          WHERE c ->> 'id' = :clauseId)`,
        'others',
      )
      .setFindOptions({ where })
      .setParameters({ named: JSON.stringify({ id: clauseId }), clauseId })
      .orderBy('t.version')
      .getRawMany<Row>();
    const versions = new Map(rows.map((row) => [row.version, row]));
    const steps = clauseHistory(clauseId, rows.map(versionOf));
    if (steps.length === 0) throw notFound();
    return {
      id: clauseId,
      steps: steps.map((step) => {
        const row = versions.get(step.version) as Row;
        return {
          ...step,
          proposedBy: row.proposedBy,
          createdAt: row.createdAt.toISOString(),
          offeredAt: row.offeredAt?.toISOString() ?? null,
          corrects: row.corrects,
          textRationale: row.rationale,
          kind: row.clause?.kind ?? null,
          rationale: row.clause?.rationale ?? null,
          wordings: wordingsOf(row).map(({ language, clause: { number, heading, body } }) => ({
            language,
            number,
            heading,
            body,
          })),
        };
      }),
    };
  }
}

function versionOf(row: Row): VersionOfClause {
  const { version, basedOn, ids } = row;
  return {
    version,
    basedOn,
    ids,
    wordings: new Map(wordingsOf(row).map(({ language, clause }) => [language, clause])),
  };
}

function wordingsOf({
  language,
  clause,
  others,
}: Row): readonly { language: string; clause: ClauseWording }[] {
  return clause === null ? others : [{ language, clause }, ...others];
}
