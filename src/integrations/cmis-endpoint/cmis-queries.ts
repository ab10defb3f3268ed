import { Injectable } from '@nestjs/common';
import { PHASES, type Phase } from '../../workflow/core/instance.js';
import { CmisRepository, identify, type CmisCaller, type CmisPage, type Window } from './cmis-repository.js';
import { CmisFault } from './rules/cmis-fault.js';
import type { CmisObject } from './rules/cmis-object.js';
import { checkedType, conjuncts, fits, inOrder } from './rules/evaluate.js';
import { objectId } from './rules/object-ids.js';
import { parseQuery, type Condition, type Query } from './rules/sql.js';
import { isOfType, typeOf } from './rules/types.js';

/** More objects than these one query does not look through. */
const MOST_LOOKED_AT = 5_000;

/** What a query found; objects have the columns that it asks for. */
export type QueryResult = CmisPage;

/** Answers queries by looking through what the caller may see: all agreements, or what is in one of them. */
@Injectable()
export class CmisQueries {
  constructor(private readonly repository: CmisRepository) {}

  /**
   * @throws CmisFault `invalidArgument` for a query that makes no sense; `constraint` for one that looks through too much
   */
  async find(statement: string, { skip, max }: Window, caller: CmisCaller): Promise<QueryResult> {
    const query = parseQuery(statement);
    const type = checkedType(query);
    const candidates =
      type.baseId === 'cmis:folder' ? this.folders(query, caller) : this.documents(query, caller);
    const matching: CmisObject[] = [];
    // Without an order nothing behind the window needs to be known but whether there is something.
    const enough = query.orderBy.length === 0 ? skip + max + 1 : Infinity;
    let looked = 0;
    for await (const object of candidates) {
      looked += 1;
      if (looked > MOST_LOOKED_AT)
        throw new CmisFault(
          'constraint',
          `A query looks through ${MOST_LOOKED_AT} objects at most: narrow it by akkoord:phase or akkoord:kind.`,
        );
      if (!isOfType(object.typeId, type.id)) continue;
      if (query.where !== undefined && fits(object, query.where) !== true) continue;
      matching.push(object);
      if (matching.length >= enough) break;
    }
    const found = inOrder(matching, query.orderBy);
    return {
      objects: found.slice(skip, skip + max).map((object) => withColumns(object, query.columns)),
      hasMore: found.length > skip + max,
    };
  }

  private async *folders({ from, where }: Query, caller: CmisCaller): AsyncGenerator<CmisObject> {
    if (from === 'cmis:folder') yield await this.repository.object('root', caller);
    const kind = equalTo(where, 'akkoord:kind');
    const phase = equalTo(where, 'akkoord:phase');
    const agreementId = folderOf(where);
    if (agreementId !== undefined && equalTo(where, 'akkoord:agreementId') === agreementId) {
      yield* this.one(agreementId, caller);
      return;
    }
    if (phase !== undefined && !isPhase(phase)) return;
    if (kind !== undefined && kind !== 'deal' && kind !== 'plan') return;
    yield* this.repository.folders({ kind, phase }, caller);
  }

  private async *one(agreementId: string, caller: CmisCaller): AsyncGenerator<CmisObject> {
    try {
      yield await this.repository.object(objectId({ type: 'agreement', agreementId }), caller);
    } catch (error) {
      if ((error as { status?: number }).status !== 404) throw error;
    }
  }

  private async *documents({ where }: Query, caller: CmisCaller): AsyncGenerator<CmisObject> {
    const agreementId = folderOf(where);
    if (agreementId === undefined)
      throw new CmisFault(
        'invalidArgument',
        "Documents are asked for in one agreement: add IN_FOLDER('agreement-…') or akkoord:agreementId = '…', joined by AND.",
      );
    for await (const folder of this.one(agreementId, caller))
      yield* this.repository.inFolder(folder.id, caller);
  }
}

/** The only agreement that a condition leaves; undefined where it leaves others. */
function folderOf(where: Condition | undefined): string | undefined {
  for (const each of conjuncts(where)) {
    if (each.op === '=' && each.property === 'akkoord:agreementId')
      return /^[0-9a-f-]{36}$/.test(String(each.value)) ? String(each.value) : undefined;
    if (each.op !== 'inFolder' && each.op !== 'inTree') continue;
    const folder = identify(each.folderId);
    if (folder.type === 'agreement') return folder.agreementId;
  }
  return undefined;
}

function equalTo(where: Condition | undefined, property: string): string | undefined {
  const found = conjuncts(where).find((each) => each.op === '=' && each.property === property);
  return found?.op === '=' ? String(found.value) : undefined;
}

function isPhase(value: string): value is Phase {
  return PHASES.some((phase) => phase === value);
}

/** With the properties that a query asks for; those that are not set are null. */
function withColumns(object: CmisObject, columns: Query['columns']): CmisObject {
  const wanted = columns === '*' ? (typeOf(object.typeId)?.properties ?? []).map(({ id }) => id) : columns;
  return {
    ...object,
    properties: Object.fromEntries(wanted.map((id) => [id, object.properties[id] ?? null])),
  };
}
