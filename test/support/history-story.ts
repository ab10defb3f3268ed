import type { HistoryEntry } from '../../src/participation/rules/act.js';
import {
  silentOn,
  participationIn,
  type Participation,
} from '../../src/participation/rules/participation.js';
import type { ObjectionEffect } from '../../src/participation/rules/reactions.js';

/** A history on paper, entry by entry, a day each: only what says who takes part and how. */
export class HistoryStory {
  private constructor(
    readonly signatories: readonly string[],
    readonly entries: readonly HistoryEntry[],
    private readonly state: string,
  ) {}

  /** Councils have just been asked. */
  static between(...signatories: string[]): HistoryStory {
    return new HistoryStory(signatories, [], 'negotiation.positions').moved(
      'COUNCILS_ASKED',
      'ratification.open',
    );
  }

  /** These entries, as they are. */
  static of(signatories: readonly string[], entries: readonly HistoryEntry[]): HistoryStory {
    return new HistoryStory(signatories, entries, '');
  }

  get participation(): Participation {
    return participationIn(this.entries, this.signatories);
  }

  /** What it was at the end of an entry. */
  after(sequence: number): Participation {
    return participationIn(
      this.entries.filter((entry) => entry.sequence <= sequence),
      this.signatories,
    );
  }

  approves(
    party: string,
    reservations: readonly string[] = [],
    declarations: readonly string[] = [],
  ): HistoryStory {
    const type = reservations.length > 0 ? 'APPROVE_WITH_RESERVATION' : 'APPROVE';
    const stated = (texts: readonly string[]): object[] => texts.map((text) => ({ clause: '3', text }));
    return this.ofCouncil(party, type, {
      decidedOn: '2026-11-20',
      reservations: stated(reservations),
      declarations: stated(declarations),
    });
  }

  rejects(party: string): HistoryStory {
    return this.ofCouncil(party, 'REJECT', { decidedOn: '2026-11-20' });
  }

  isCorrected(party: string, outcome: 'approved' | 'rejected'): HistoryStory {
    return this.ofCouncil(party, 'CORRECT', {
      reason: 'Mistyped.',
      part: 'decision',
      changes: [{ fact: 'outcome', newValue: outcome }],
    });
  }

  isAnnulled(party: string): HistoryStory {
    return this.ofCouncil(party, 'ANNUL', { annulledOn: '2026-11-23', reason: 'Not on the agenda.' });
  }

  accepts(party: string, reservedBy: string, reservation = 1): HistoryStory {
    return this.by(party, 'ACCEPT_RESERVATION', { reservedBy, reservation });
  }

  objects(
    party: string,
    reservedBy: string,
    effect: ObjectionEffect = 'withoutProvision',
    reservation = 1,
  ): HistoryStory {
    return this.by(party, 'OBJECT_TO_RESERVATION', { reservedBy, reservation, effect });
  }

  withdrawsObjection(party: string, reservedBy: string, reservation = 1): HistoryStory {
    return this.by(party, 'WITHDRAW_OBJECTION', { reservedBy, reservation });
  }

  withdrawsReservation(party: string, reservation = 1): HistoryStory {
    return this.by(party, 'WITHDRAW_RESERVATION', { reservation });
  }

  /** The term for objections ends, with what the registry finds then. */
  termEnds(party: string): HistoryStory {
    const silent = silentOn(this.participation, party);
    const type = silent.length > 0 ? 'RESERVATIONS_TACITLY_ACCEPTED' : 'RESERVATION_TERM_ENDED';
    return this.add({
      actor: { deadline: 'reservationTerm' },
      type,
      councilId: party,
      event: { facts: { silent } },
    });
  }

  appliesProvisionally(party: string): HistoryStory {
    return this.by(party, 'APPLY_PROVISIONALLY', { from: '2026-12-01' });
  }

  admits(party: string): HistoryStory {
    return this.by('the others', 'PARTY_ADMITTED', { organisationId: party });
  }

  withdrew(party: string): HistoryStory {
    return this.by('the registry', 'PARTY_WITHDREW', { organisationId: party });
  }

  /** Some of the parties become one. */
  succeeds(successorId: string, ...joined: string[]): HistoryStory {
    return this.by('the registry', 'SUCCEED', {
      predecessors: joined.filter((id) => id !== successorId),
      successorId,
      joined: joined.map((organisationId) => ({ organisationId, role: 'party' })),
      party: { standing: 'undecided' },
    });
  }

  moved(type: string, to: string): HistoryStory {
    return this.add({ actor: {}, type, councilId: null, event: {}, from: this.state, to }, to);
  }

  entersIntoForce(): HistoryStory {
    return this.moved('ENTERED_INTO_FORCE', 'monitoring.measuring');
  }

  private by(organisationId: string, type: string, event: object): HistoryStory {
    return this.add({ actor: { organisationId, mandate: 7 }, type, councilId: null, event: { ...event } });
  }

  private ofCouncil(party: string, type: string, event: object): HistoryStory {
    const from = 'awaiting';
    return this.add({
      actor: { organisationId: party },
      type,
      councilId: party,
      event: { ...event },
      from,
      to: 'decided',
    });
  }

  private add(entry: Partial<HistoryEntry>, state = this.state): HistoryStory {
    const sequence = this.entries.length + 1;
    const at = new Date(Date.UTC(2026, 10, 24 + sequence, 9)).toISOString();
    const whole = { from: state, to: state, ...entry, sequence, at } as HistoryEntry;
    return new HistoryStory(this.signatories, [...this.entries, whole], state);
  }
}
