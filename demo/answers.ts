/** What the demonstration reads of the API's answers; `/openapi.json` has the whole of them. */

export interface Organisation {
  readonly id: string;
  readonly name: string;
}

export interface RegionMember {
  readonly organisationId: string;
  readonly name: string;
  readonly provinceId: string | null;
  readonly population: number | null;
}

export interface Region {
  readonly id: string;
  readonly name: string;
  readonly members: readonly RegionMember[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Clock {
  /** ISO 8601, UTC. */
  readonly now: string;
}

export interface MovedClock extends Clock {
  /** Deadlines that ran out on the way and took effect. */
  readonly fired: number;
}

export interface Agreement {
  readonly id: string;
  readonly phase: string;
  readonly state: string;
  readonly expiresOn: string | null;
  readonly cycle: number;
  readonly parties: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly position: 'pending' | 'accepted' | 'objected';
    readonly council: Council | null;
  }[];
}

export interface Readiness {
  readonly ready: boolean;
  readonly missing: readonly { readonly name: string; readonly detail: string }[];
}

export interface Text {
  readonly version: number;
}

export interface Segment {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface TextComparison {
  readonly clauses: readonly {
    readonly number: string;
    readonly change: 'added' | 'removed' | 'changed' | 'unchanged';
    readonly heading: readonly Segment[];
    readonly body: readonly Segment[];
  }[];
}

export interface Commitment {
  readonly number: number;
  readonly debtorId: string;
}

export interface Balance {
  readonly totals: readonly { readonly unit: string; readonly kind: string; readonly amount: string }[];
}

export interface Indicator {
  readonly number: number;
  readonly name: string;
  readonly overdue: boolean;
  readonly missedDueOn: readonly string[];
}

export interface Measurement {
  readonly value: string;
  readonly dueOn: string | null;
  readonly late: boolean;
}

export interface Council {
  readonly organisationId: string;
  readonly state: string;
  readonly standing: 'undecided' | 'approved' | 'rejected';
  readonly complaintsUntil: string | null;
}

export interface Ratification {
  readonly outcome: 'satisfied' | 'open' | 'unreachable';
  readonly councils: readonly { readonly standing: Council['standing'] }[];
}

export interface Deadline {
  readonly kind: string;
  readonly organisationId: string | null;
  /** Plain date. */
  readonly lastDay: string;
  readonly sentence: string;
}

export interface Message {
  readonly agreementId: string;
  readonly type: string;
  readonly sentence: string;
}

export interface Entry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: { readonly organisationId: string } | { readonly deadline: string };
  readonly type: string;
  readonly councilId: string | null;
  readonly to: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}

/** A problem document (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}
