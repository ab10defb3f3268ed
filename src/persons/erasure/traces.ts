/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A person to forget, as one organisation knows them. */
export interface ForgottenPerson {
  /** OVO code. */
  readonly organisationId: string;
  /** The `sub` of the person's tokens; null where only a name is known. */
  readonly subject: string | null;
  /** What the person is called, in small letters. */
  readonly names: readonly string[];
}

/** Before when things must have ended to be forgotten. */
export interface Outdated {
  readonly persons: Date;
  readonly accessLog: Date;
  readonly contacts: Date;
}

/** A place where the registry keeps who somebody is. */
export interface Trace {
  readonly erase: (person: ForgottenPerson) => Statement;
  /** Absent where something else forgets sooner. */
  readonly eraseOutdated?: (before: Outdated) => Statement;
}

const acted = (table: string): Trace => ({
  erase: ({ organisationId, subject, names }) => ({
    text: `DELETE FROM ${table} WHERE organisation_id = $1 AND (subject = $2 OR lower(name) = ANY($3))`,
    values: [organisationId, subject, names],
  }),
  eraseOutdated: ({ persons }) => ({ text: `DELETE FROM ${table} WHERE acted_at < $1`, values: [persons] }),
});

/**
 * Every place where the registry keeps who somebody is, in the order in which they are forgotten. Histories are not among
 * them: they hold commitments, which tell nothing once the person behind them is forgotten here. What an answer of the API
 * counts of them goes by these names. docs/personal-data.md says the same for people.
 */
export const TRACES = {
  /** Who acted in agreements. */
  history: acted('entry_person'),
  /** Who acted upon the registry. */
  administration: acted('administrative_person'),
  mandates: {
    erase: ({ organisationId, subject }) => ({
      text: `UPDATE mandate SET holder = nullif(holder, $2), substitute = nullif(substitute, $2),
          registered_by = nullif(registered_by, $2), revoked_by = nullif(revoked_by, $2)
        WHERE organisation_id = $1 AND $2 IN (holder, substitute, registered_by, revoked_by)`,
      values: [organisationId, subject],
    }),
    eraseOutdated: ({ persons }) => ({
      text: `UPDATE mandate SET holder = NULL, substitute = NULL, registered_by = NULL, revoked_by = NULL
        WHERE least(revoked_at, valid_until::timestamptz) < $1
          AND num_nonnulls(holder, substitute, registered_by, revoked_by) > 0`,
      values: [persons],
    }),
  },
  /** What holders and substitutes of mandates are called. */
  mandateNames: {
    erase: ({ organisationId, subject, names }) => ({
      text: `DELETE FROM mandate_name WHERE organisation_id = $1 AND (subject = $2 OR lower(name) = ANY($3))`,
      values: [organisationId, subject, names],
    }),
    eraseOutdated: () => ({
      text: `DELETE FROM mandate_name n WHERE NOT EXISTS (
          SELECT FROM mandate m WHERE m.organisation_id = n.organisation_id AND n.subject IN (m.holder, m.substitute))`,
      values: [],
    }),
  },
  /** Who granted and revoked delegations. */
  delegations: {
    erase: ({ organisationId, subject }) => ({
      text: `UPDATE delegation SET granted_by = nullif(granted_by, $2), revoked_by = nullif(revoked_by, $2)
        WHERE organisation_id = $1 AND $2 IN (granted_by, revoked_by)`,
      values: [organisationId, subject],
    }),
    eraseOutdated: ({ persons }) => ({
      text: `UPDATE delegation SET granted_by = NULL, revoked_by = NULL
        WHERE least(revoked_at, valid_until::timestamptz) < $1 AND num_nonnulls(granted_by, revoked_by) > 0`,
      values: [persons],
    }),
  },
  /** Who proposed corrections: while one is open, nobody may answer their own. */
  corrections: {
    erase: ({ organisationId, subject }) => ({
      text: `UPDATE correction SET proposed_subject = NULL
        WHERE proposed_by = $1 AND proposed_subject = $2 AND state <> 'proposed'`,
      values: [organisationId, subject],
    }),
    eraseOutdated: ({ persons }) => ({
      text: 'UPDATE correction SET proposed_subject = NULL WHERE settled_at < $1 AND proposed_subject IS NOT NULL',
      values: [persons],
    }),
  },
  /** Who booked successions. */
  successions: {
    erase: ({ organisationId, subject }) => ({
      text: `UPDATE succession SET actor = actor - 'person'
        WHERE actor ->> 'organisationId' = $1 AND actor -> 'person' ->> 'subject' = $2`,
      values: [organisationId, subject],
    }),
    eraseOutdated: ({ persons }) => ({
      text: `UPDATE succession SET actor = actor - 'person' WHERE completed_at < $1 AND actor -> 'person' IS NOT NULL`,
      values: [persons],
    }),
  },
  /** Lead persons of agreements that have left drafting: before, it changes what a draft still misses. */
  leadPersons: {
    erase: ({ organisationId, names }) => ({
      text: `UPDATE agreement SET lead_person = NULL, version = version + 1
        WHERE lead_id = $1 AND lower(lead_person) = ANY($2) AND phase <> 'drafting'`,
      values: [organisationId, names],
    }),
    eraseOutdated: ({ persons }) => ({
      text: `UPDATE agreement SET lead_person = NULL, version = version + 1
        WHERE phase = 'closed' AND updated_at < $1 AND lead_person IS NOT NULL`,
      values: [persons],
    }),
  },
  /** Who read what is confidential; that it was read stays. */
  accesses: {
    erase: ({ organisationId, subject }) => ({
      text: 'DELETE FROM confidential_reader WHERE organisation_id = $1 AND subject = $2',
      values: [organisationId, subject],
    }),
    eraseOutdated: ({ accessLog }) => ({
      text: `DELETE FROM confidential_reader p USING confidential_read r WHERE r.id = p.read_id AND r.at < $1`,
      values: [accessLog],
    }),
  },
  /** Answers that are kept to be repeated, for a day: their requests then are referred to what they made. */
  answers: {
    erase: ({ organisationId, subject, names }) => ({
      text: `UPDATE idempotency_key SET status = NULL, body = NULL
        WHERE status IS NOT NULL AND (scope = $1::text || '/' || $2::text
          OR EXISTS (SELECT FROM unnest($3::text[]) AS name WHERE position(name IN lower(body #>> '{}')) > 0))`,
      values: [organisationId, subject, names],
    }),
  },
} as const satisfies Readonly<Record<string, Trace>>;

export type TraceName = keyof typeof TRACES;

/** Where the registry keeps what is no person's, and yet not for ever. */
export const ALSO_OUTDATED: Readonly<Record<string, (before: Outdated) => Statement>> = {
  // The database keeps the last 30 days before the newest, whatever the settings say.
  accessLog: ({ accessLog }) => ({
    text: `DELETE FROM confidential_read
      WHERE at < least($1::timestamptz, (SELECT max(at) FROM confidential_read) - interval '30 days')`,
    values: [accessLog],
  }),
  contactPoints: ({ contacts }) => ({
    text: `DELETE FROM contact_point c USING organisation o
      WHERE o.id = c.organisation_id AND o.ended_on < $1::timestamptz`,
    values: [contacts],
  }),
};
