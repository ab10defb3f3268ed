import { In, IsNull, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { MembershipsPassedOn } from '../regions/rules/pass-on.js';
import { AssignmentAnswer } from './assignment-answer.entity.js';
import { recordAct } from './assignment-log.js';
import { holdAssignment } from './assignment-reads.js';
import { passOnDeclines } from './rules/pass-on-declines.js';

/** A merger of municipalities, with what becomes of their memberships of regions. */
export interface MergedMunicipalities {
  readonly predecessors: readonly string[];
  readonly successorId: string;
  readonly regions: MembershipsPassedOn;
}

/**
 * Passes what predecessors answered to assignments on to their successor, in the transaction given: agreements as they are,
 * refusals by `passOnDeclines`.
 */
export async function passOnAssignments(
  manager: EntityManager,
  { predecessors, successorId, regions }: MergedMunicipalities,
  principal: Principal,
  now: Date,
): Promise<void> {
  const found = await manager.findBy(AssignmentAnswer, {
    organisationId: In([...predecessors]),
    endedAt: IsNull(),
  });
  // In one order, so that two who hold several never wait for each other.
  for (const id of [...new Set(found.map(({ assignmentId }) => assignmentId))].sort()) {
    const assignment = await holdAssignment(manager, id);
    const answers = await manager.find(AssignmentAnswer, {
      where: { assignmentId: id, organisationId: In([...predecessors]), endedAt: IsNull() },
      order: { number: 'ASC' },
    });
    const { regionId } = assignment;
    const declines = answers.flatMap(({ number, organisationId, reason }) =>
      reason === null ? [] : [{ number, organisationId, reason }],
    );
    const leaving = regions.ended.flatMap((each) =>
      each.regionId === regionId ? [each.organisationId] : [],
    );
    const { ended, taken } = passOnDeclines(declines, leaving, regions.joined.includes(regionId));
    await manager.update(
      AssignmentAnswer,
      { assignmentId: id, number: In([...ended]) },
      { endedAt: now, ending: 'merged' },
    );
    if (taken !== undefined)
      await manager.update(
        AssignmentAnswer,
        { assignmentId: id, number: taken.number },
        { organisationId: successorId, reason: taken.reason },
      );
    const passed = answers.filter(({ kind }) => kind === 'agreement').map(({ number }) => number);
    await manager.update(
      AssignmentAnswer,
      { assignmentId: id, number: In(passed) },
      { organisationId: successorId },
    );
    const details = {
      predecessors: [...predecessors].sort(),
      successorId,
      answers: [...passed, ...(taken === undefined ? [] : [taken.number])].sort((a, b) => a - b),
      ended: [...ended],
    };
    await recordAct(manager, assignment, 'SUCCEED', details, principal, now);
  }
}
