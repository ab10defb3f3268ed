import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AgreementText } from '../agreements/texts/text.entity.js';
import { clauseChanges } from '../agreements/rules/correct-clauses.js';
import { validationFailed } from '../common/problems/general.problems.js';
import type { Issue } from '../common/problems/problem.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { Council } from '../workflow/council.entity.js';
import { Entry } from '../workflow/history/entry.entity.js';
import {
  correctionFaults,
  PART_OF_ENTRY,
  type FactChange,
  type FactValue,
} from '../workflow/machines/council-correction.js';
import type { DealContext } from '../workflow/machines/deal.machine.js';
import type { Correction } from './correction.entity.js';
import { CorrectionTerms } from './correction-terms.js';
import { entrySuperseded, notCorrectable, textDoesNotStand } from './corrections.problems.js';
import type { ProposeFactCorrectionDto, ProposeTextCorrectionDto } from './dto/propose-correction.dto.js';
import { valueFaults } from './fact-values.js';

/** What a correction is about. */
export type CorrectionSubject = Pick<
  Correction,
  'type' | 'sequence' | 'partyId' | 'decidedOn' | 'textVersion' | 'changes' | 'source'
>;

const LONGEST_HEADING = 300;

/** Reads what is to be put right, and checks that it can be. */
@Injectable()
export class CorrectionDrafts {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly terms: CorrectionTerms,
  ) {}

  /**
   * The entry of the history that a fact was reported in.
   * @throws Problem 400 where there is none, 409 where it reports nothing of a council
   */
  async entryOf(
    manager: EntityManager,
    agreementId: string,
    sequence: number,
  ): Promise<Entry & { councilId: string }> {
    const entry = await manager.findOneBy(Entry, { agreementId, sequence });
    if (entry === null) {
      throw validationFailed([
        { in: 'body', name: 'sequence', detail: { key: 'correction.unknown-entry', params: { sequence } } },
      ]);
    }
    const { councilId } = entry;
    if (councilId === null || PART_OF_ENTRY[entry.type] === undefined) throw notCorrectable(entry.type);
    return { ...entry, councilId };
  }

  /** @throws Problem 400 where the facts cannot be so, 409 where the council reported the same anew since */
  async ofFact(
    manager: EntityManager,
    entry: Entry & { councilId: string },
    input: ProposeFactCorrectionDto,
    now: Date,
  ): Promise<CorrectionSubject> {
    const { agreementId, sequence, councilId: partyId } = entry;
    const part = PART_OF_ENTRY[entry.type];
    const council = await manager.findOneBy(Council, { agreementId, organisationId: partyId });
    const recorded = part && council?.context[part];
    const decision = council?.context.decision;
    if (!part || !council || !recorded || !decision || !(await isLatest(manager, entry)))
      throw entrySuperseded();
    const values = recorded as unknown as Readonly<Record<string, FactValue>>;
    const changes = input.changes.map(({ fact, newValue }): FactChange => ({
      fact,
      oldValue: values[fact] ?? null,
      newValue,
    }));
    const { decidedOn } = decision;
    const body = {
      level: this.directory.get(partyId)?.level ?? ('municipality' as const),
      seats: this.terms.seatsOf(partyId),
    };
    const own = valueFaults(changes);
    const faults =
      own.length > 0
        ? own
        : correctionFaults(council.context, { part, decidedOn, changes }, body, dateOf(now));
    if (faults.length > 0) throw validationFailed(faults);
    return { type: 'fact', sequence, partyId, decidedOn, textVersion: null, changes, source: input.source };
  }

  /** @throws Problem 400 where a clause is not there or reads so already, 409 where the version does not stand */
  async ofText(
    manager: EntityManager,
    agreementId: string,
    context: DealContext,
    { version, changes: errors }: ProposeTextCorrectionDto,
  ): Promise<CorrectionSubject> {
    if (version !== (context.textInForce ?? context.offeredText)) throw textDoesNotStand();
    const text = await manager.findOneByOrFail(AgreementText, { agreementId, version });
    const found = clauseChanges(text, errors);
    const faults = [...longHeadings(errors), ...('faults' in found ? found.faults : [])];
    if ('faults' in found || faults.length > 0) throw validationFailed(faults);
    return {
      type: 'text',
      sequence: null,
      partyId: null,
      decidedOn: null,
      textVersion: version,
      changes: found.changes,
      source: null,
    };
  }
}

async function isLatest(manager: EntityManager, entry: Entry & { councilId: string }): Promise<boolean> {
  const { agreementId, councilId, sequence, type } = entry;
  const same = Object.keys(PART_OF_ENTRY).filter((each) => PART_OF_ENTRY[each] === PART_OF_ENTRY[type]);
  return sequence === (await manager.maximum(Entry, 'sequence', { agreementId, councilId, type: In(same) }));
}

function longHeadings(errors: ProposeTextCorrectionDto['changes']): Issue[] {
  return errors.flatMap(({ part, newValue }, index): Issue[] =>
    part === 'heading' && newValue.length > LONGEST_HEADING
      ? [
          {
            in: 'body',
            name: `changes[${index}].newValue`,
            detail: { key: 'correction.heading-too-long', params: { max: LONGEST_HEADING } },
          },
        ]
      : [],
  );
}
