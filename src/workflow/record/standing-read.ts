import type { ClientBase } from 'pg';
import type { Recess } from '../../common/time/terms.js';
import type { Facts } from '../core/decide.js';
import type { Participation, Position } from '../core/effects.js';
import type { Instance, Phase } from '../core/instance.js';
import { standingOf, type CouncilContext } from '../machines/council.machine.js';

/** Anything that runs a statement: a pool, or one client inside a transaction. */
export type Queryable = Pick<ClientBase, 'query'>;

/** An agreement's row, as the engine needs it to decide and to write. */
export interface AgreementState {
  readonly id: string;
  readonly kind: 'deal' | 'plan';
  readonly instance: Instance;
  readonly phase: Phase;
  readonly version: number;
  readonly lastSequence: number;
  readonly lastHash: string;
  readonly isPublic: boolean;
}

/** One organisation's part in an agreement. */
export interface PartyState {
  readonly role: 'lead' | 'party';
  readonly position: Position;
  readonly terminates: boolean;
  readonly participation: Participation;
  readonly council: CouncilState | undefined;
  /** Whether its council approved, and that approval stands. */
  readonly bound: boolean;
}

export interface CouncilState {
  readonly instance: Instance;
  readonly textVersion: number;
}

/** What one read gives: the agreement, the party that the event is about, and where the caller stands. */
export interface EventRead {
  readonly agreement: AgreementState;
  readonly party: PartyState | undefined;
  /** How many open points on clauses the caller has. */
  readonly openPoints: number;
  readonly caller: { readonly isParty: boolean; readonly isLead: boolean; readonly isMediator: boolean };
  /** When the council does not meet; absent where no term of its process asks for it. */
  readonly recesses?: readonly Recess[];
  /** What a feature knows of the term of a council that has run out. */
  readonly known?: Facts;
}

const READ = `
  SELECT a.kind, a.process_id, a.process_version, a.phase, a.value, a.context, a.version, a.last_sequence, a.last_hash,
    a.public_since IS NOT NULL AS is_public,
    p.role, p.position, p.terminates, p.participation, caller.role AS caller_role, caller.participation AS caller_participation,
    leader.participation AS lead_participation,
    c.process_id AS council_process_id, c.process_version AS council_process_version, c.state AS council_state,
    c.context AS council_context, c.text_version AS council_text_version,
    (SELECT count(*)::int FROM clause_comment o
      WHERE o.agreement_id = a.id AND o.held_by = $3 AND o.state = 'open') AS open_points
  FROM agreement a
  LEFT JOIN agreement_party p ON p.agreement_id = a.id AND p.organisation_id = $2
  LEFT JOIN agreement_party caller ON caller.agreement_id = a.id AND caller.organisation_id = $3
  LEFT JOIN agreement_party leader ON leader.agreement_id = a.id AND leader.role = 'lead'
  LEFT JOIN council c ON c.agreement_id = a.id AND c.organisation_id = $2
  WHERE a.id = $1`;

interface Row {
  kind: 'deal' | 'plan';
  process_id: string;
  process_version: number;
  phase: Phase;
  value: Instance['value'];
  context: Instance['context'];
  version: number;
  last_sequence: number;
  last_hash: string;
  is_public: boolean;
  role: PartyState['role'] | null;
  position: Position;
  terminates: boolean;
  participation: Participation;
  caller_role: PartyState['role'] | null;
  caller_participation: Participation | null;
  lead_participation: Participation | null;
  council_process_id: string | null;
  council_process_version: number;
  council_state: string;
  council_context: CouncilContext;
  council_text_version: number;
  open_points: number;
}

/**
 * Reads what a decision needs in one round trip.
 * @param partyId the party (or the party of the council) that the event is about
 */
export async function readForEvent(
  database: Queryable,
  agreementId: string,
  partyId: string | null,
  callerId: string | null,
): Promise<EventRead | undefined> {
  const { rows } = await database.query<Row>({
    name: 'read-for-event',
    text: READ,
    values: [agreementId, partyId, callerId],
  });
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    agreement: {
      id: agreementId,
      kind: row.kind,
      instance: {
        processId: row.process_id,
        processVersion: row.process_version,
        value: row.value,
        context: row.context,
      },
      phase: row.phase,
      version: row.version,
      lastSequence: row.last_sequence,
      lastHash: row.last_hash,
      isPublic: row.is_public,
    },
    party: row.role === null ? undefined : partyState(row, row.role),
    openPoints: row.open_points,
    caller: {
      ...partyStanding(
        row.caller_role && { role: row.caller_role, participation: row.caller_participation ?? 'signatory' },
        row.lead_participation,
      ),
      isMediator: mediates(row.context, callerId),
    },
  };
}

function partyState(row: Row, role: PartyState['role']): PartyState {
  const { position, terminates, participation } = row;
  if (row.council_process_id === null)
    return { role, position, terminates, participation, council: undefined, bound: false };
  const instance: Instance = {
    processId: row.council_process_id,
    processVersion: row.council_process_version,
    value: row.council_state,
    context: row.council_context as unknown as Instance['context'],
  };
  return {
    role,
    position,
    terminates,
    participation,
    council: { instance, textVersion: row.council_text_version },
    bound: isBound(participation, row.council_context),
  };
}

/** Whether the agreement binds a party: its council approved, that approval stands, and the party has not left. */
export function isBound(participation: Participation, council: CouncilContext): boolean {
  return participation !== 'withdrawn' && standingOf(council) === 'approved';
}

/**
 * Whether a caller is a party, and in the lead: who has left is neither, and where the lead has left each party that
 * stays stands in for it.
 * @param own the caller's part; null where it has none
 * @param lead how the lead takes part; null of an agreement without one
 */
export function partyStanding(
  own: Pick<PartyState, 'role' | 'participation'> | null,
  lead: Participation | null,
): Pick<EventRead['caller'], 'isParty' | 'isLead'> {
  const isParty = own !== null && own.participation !== 'withdrawn';
  return { isParty, isLead: isParty && (own.role === 'lead' || lead === 'withdrawn') };
}

/** Whether the parties agreed on a mediator of this organisation, and the mediation runs. */
export function mediates(context: Instance['context'], organisationId: string | null): boolean {
  const { mediators = {} } = context as { mediators?: Readonly<Record<string, string>> };
  return organisationId !== null && Object.values(mediators).includes(organisationId);
}
