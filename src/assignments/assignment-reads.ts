import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '../common/problems/general.problems.js';
import { readUnfiltered } from '../database/unfiltered.js';
import { RegionsService } from '../regions/regions.service.js';
import type { AnswerEnding } from './assignment-answer.entity.js';
import { Assignment } from './assignment.entity.js';
import type { Means } from './rules/means.js';
import { answerState, draws, statusOf, type AnswerState, type AssignmentStatus } from './rules/status.js';

/** An answer with where it stands. Which agreement it names is not for everybody. */
export interface KnownAnswer {
  readonly number: number;
  readonly organisationId: string;
  readonly state: AnswerState;
  readonly kind: 'agreement' | 'decline';
  readonly reason: string | null;
  readonly drawn: Means;
  readonly answeredAt: Date;
  readonly endedAt: Date | null;
  readonly ending: AnswerEnding | null;
  readonly agreementId: string | null;
  readonly agreementKind: 'deal' | 'plan' | null;
  readonly phase: string | null;
  /** Parties of an agreement that is, or was, in force, and so public; none of another. */
  readonly parties: readonly string[];
}

/** An assignment with its answers. */
export interface AnsweredAssignment extends Assignment {
  readonly answers: readonly KnownAnswer[];
}

/** An assignment with all that says where it stands. */
export interface KnownAssignment extends AnsweredAssignment {
  /** OVO codes of the municipalities that are in the region today. */
  readonly members: readonly string[];
  readonly status: AssignmentStatus;
}

const ANSWERS = `
  SELECT r.assignment_id AS "assignmentId", r.number, r.kind, r.organisation_id AS "organisationId", r.reason,
    r.eur, r.ha, r.fte, r.answered_at AS "answeredAt", r.ended_at AS "endedAt", r.ending,
    a.id AS "agreementId", a.kind AS "agreementKind", a.phase, a.state,
    CASE WHEN a.phase IN ('monitoring', 'closed') AND a.public_since IS NOT NULL THEN (
      SELECT array_agg(p.organisation_id ORDER BY p.organisation_id) FROM agreement_party p
      WHERE p.agreement_id = a.id AND p.participation <> 'withdrawn') END AS parties
  FROM assignment_answer r
  LEFT JOIN assignment_agreement l ON l.assignment_id = r.assignment_id AND l.answer = r.number
  LEFT JOIN agreement a ON a.id = l.agreement_id
  WHERE r.assignment_id = ANY($1) ORDER BY r.number`;

type MeansColumns = Pick<Assignment, 'eur' | 'ha' | 'fte'>;

interface AnswerRow extends Omit<KnownAnswer, 'state' | 'drawn' | 'parties'> {
  readonly assignmentId: string;
  readonly eur: string;
  readonly ha: string;
  readonly fte: string;
  readonly state: string | null;
  readonly parties: readonly string[] | null;
}

/**
 * Reads where assignments stand. Whether an agreement answers one is for everybody to know, which agreement it is only for
 * who may see that: so it is read whole, and shown in parts.
 */
@Injectable()
export class AssignmentReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly regions: RegionsService,
  ) {}

  /**
   * Where these assignments stand, in their order.
   * @param today plain date
   * @param holding the transaction in which they are held, where they are
   */
  async known(
    rows: readonly Assignment[],
    today: string,
    holding?: EntityManager,
  ): Promise<KnownAssignment[]> {
    const ids = rows.map(({ id }) => id);
    const [answers, members] = await Promise.all([
      holding === undefined ? this.answersTo(ids) : answersOf(holding, ids),
      this.regions.membersOf(rows.map(({ regionId }) => regionId)),
    ]);
    return rows.map((row) => {
      const own = answers.get(row.id) ?? [];
      const inRegion = members.get(row.regionId) ?? [];
      const { dueOn } = row;
      const status = statusOf({ isWithdrawn: row.withdrawnAt !== null, dueOn }, own, inRegion, today);
      return { ...row, answers: own, members: inRegion, status };
    });
  }

  /** Answers to these assignments by number. */
  answersTo(ids: readonly string[]): Promise<ReadonlyMap<string, KnownAnswer[]>> {
    return readUnfiltered(this.dataSource, (manager) => answersOf(manager, ids));
  }
}

/** Answers to these assignments by number, with where their agreements stand. */
export async function answersOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownAnswer[]>> {
  const found = new Map<string, KnownAnswer[]>();
  if (ids.length === 0) return found;
  for (const row of await manager.query<AnswerRow[]>(ANSWERS, [ids])) {
    const { assignmentId, eur, ha, fte, state, ...answer } = row;
    const { phase } = answer;
    const known = {
      ...answer,
      state: answerState(answer.endedAt !== null, phase === null || state === null ? null : { phase, state }),
      drawn: meansOf({ eur, ha, fte }),
    };
    const parties = known.state === 'inForce' ? (row.parties ?? []) : [];
    found.set(assignmentId, [...(found.get(assignmentId) ?? []), { ...known, parties }]);
  }
  return found;
}

/** What answers draw that counts. */
export function drawsOf(answers: readonly KnownAnswer[]): Means[] {
  return answers.filter(({ state }) => draws(state)).map(({ drawn }) => drawn);
}

/** What an assignment gives. */
export function meansOf({ eur, ha, fte }: MeansColumns): Means {
  return { EUR: eur, ha, FTE: fte };
}

/** Amounts as somebody states them: what is left out is none. */
export function statedMeans({ eur = '0', ha = '0', fte = '0' }: Partial<MeansColumns>): Means {
  return meansOf({ eur, ha, fte });
}

/** Means as they are kept. */
export function columnsOf({ EUR: eur, ha, FTE: fte }: Means): MeansColumns {
  return { eur, ha, fte };
}

/** The assignment, held, so that whoever else draws on it waits. @throws Problem 404 */
export async function holdAssignment(manager: EntityManager, id: string): Promise<Assignment> {
  const row = await manager.findOne(Assignment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (row === null) throw notFound();
  return row;
}
