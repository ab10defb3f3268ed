/** What the engine may do with the rows of a table, beside reading them. */
export type Write = 'INSERT' | 'UPDATE' | 'DELETE';

/** Who is shown which rows of a table, and what the engine may do with it. */
export interface Protection {
  /**
   * Which rows the reader's viewer is shown, as a condition in SQL; `everybody` and `nobody` for all and none. Where all
   * are shown, `because` says why they may be.
   */
  readonly shows: string;
  readonly because?: string;
  /** Columns that the reader does not get, whoever the viewer is. */
  readonly hides?: readonly string[];
  readonly engine: readonly Write[];
  /** Columns that the engine cannot change, beside those of the primary key. */
  readonly fixed?: readonly string[];
  /** Written by TypeORM’s upsert, which sets the key too, to what it is: the engine must be able to change it. */
  readonly upserted?: boolean;
}

export const EVERYBODY = 'true';
export const NOBODY = 'false';

/**
 * Whoever sees the agreement: the policy of its table holds within this one. Written so that it is looked up by its key:
 * of an EXISTS, PostgreSQL may find out all agreements that are seen first.
 */
const WITH_ITS_AGREEMENT = '(SELECT true FROM agreement a WHERE a.id = agreement_id)';
/** Parties, also those that have withdrawn: an agreement that one can withdraw from is public. */
const TO_ITS_PARTIES = 'agreement_id IN (SELECT own_agreements())';
const TO_ITS_ORGANISATION = 'organisation_id = (SELECT viewer())';

/** Of the organisation’s own webhooks: the policy of their table holds within this one. */
const WITH_ITS_WEBHOOK = '(SELECT true FROM webhook w WHERE w.id = webhook_id)';

/** Of the organisation’s own connections. */
const WITH_ITS_CONNECTION = '(SELECT true FROM connection c WHERE c.id = connection_id)';

const ALL = ['INSERT', 'UPDATE', 'DELETE'] as const;
const KEPT = ['INSERT', 'UPDATE'] as const;

/**
 * Every table of the registry. It is applied to the database after the migrations; a table that is not in it can be used
 * by nobody but the owner.
 */
export const PROTECTIONS: Readonly<Record<string, Protection>> = {
  agreement: {
    shows: `public_since IS NOT NULL OR id IN (SELECT own_agreements()) OR (mediates(context) AND within_limits(id))
      OR (phase <> 'drafting' AND ((serves(context) AND within_limits(id)) OR concerns_own_domain(context)))`,
    engine: KEPT,
    fixed: ['kind', 'process_id', 'created_at'],
  },
  agreement_party: { shows: WITH_ITS_AGREEMENT, engine: ALL, upserted: true },
  agreement_text: {
    // What is not offered yet is the parties' own.
    shows: `${WITH_ITS_AGREEMENT} AND (offered_at IS NOT NULL OR (${TO_ITS_PARTIES} AND EXISTS (
      SELECT FROM agreement_party p WHERE p.agreement_id = agreement_text.agreement_id
        AND p.organisation_id = viewer() AND p.participation <> 'withdrawn'))
      OR EXISTS (SELECT FROM agreement a WHERE a.id = agreement_text.agreement_id AND writes(a.context)))`,
    engine: KEPT,
    fixed: [
      'language',
      'status',
      'clauses',
      'other_languages',
      'proposed_by',
      'rationale',
      'based_on',
      'created_at',
      'corrects',
    ],
  },
  clause_comment: {
    // Who negotiates, and whom the parties let help them; never the public.
    shows: `${WITH_ITS_AGREEMENT} AND ((${TO_ITS_PARTIES} AND EXISTS (
      SELECT FROM agreement_party p WHERE p.agreement_id = clause_comment.agreement_id
        AND p.organisation_id = viewer() AND p.participation <> 'withdrawn'))
      OR EXISTS (SELECT FROM agreement a WHERE a.id = clause_comment.agreement_id
        AND (writes(a.context) OR mediates(a.context))))`,
    engine: KEPT,
    fixed: ['kind', 'clause_id', 'text_version', 'organisation_id', 'body', 'answers', 'created_at'],
  },
  council: { shows: WITH_ITS_AGREEMENT, engine: ALL },
  commitment: { shows: WITH_ITS_AGREEMENT, engine: ALL, fixed: ['created_at'] },
  fulfilment: {
    shows: WITH_ITS_AGREEMENT,
    engine: KEPT,
    fixed: ['amount', 'fulfilled_on', 'evidence', 'evidence_url', 'reported_by', 'reported_at'],
  },
  compensation: {
    shows: WITH_ITS_AGREEMENT,
    engine: KEPT,
    fixed: ['unit', 'key', 'year', 'description', 'proposed_at'],
  },
  evaluation: {
    shows: WITH_ITS_AGREEMENT,
    engine: KEPT,
    fixed: ['findings', 'evaluated_by', 'evaluated_at'],
  },
  evaluation_lesson: { shows: WITH_ITS_AGREEMENT, engine: KEPT, fixed: ['body'] },
  // What a predecessor still owes passes to its successor, under that one's name.
  compliance_report: { shows: WITH_ITS_AGREEMENT, engine: ALL },
  budget_claim: { shows: WITH_ITS_AGREEMENT, engine: ['INSERT'] },
  // Which agreement answers is for who may see it; that one does is in the answer.
  assignment_agreement: { shows: WITH_ITS_AGREEMENT, engine: ['INSERT'] },
  land_transfer: {
    shows: WITH_ITS_AGREEMENT,
    engine: KEPT,
    fixed: ['path_id', 'region_id', 'description', 'proposed_at'],
  },
  commitment_counter: { shows: NOBODY, engine: KEPT },
  indicator: { shows: WITH_ITS_AGREEMENT, engine: ALL, fixed: ['created_at'] },
  indicator_counter: { shows: NOBODY, engine: KEPT },
  council_source: { shows: WITH_ITS_AGREEMENT, engine: ['INSERT'] },
  council_source_content: { shows: WITH_ITS_AGREEMENT, engine: ['INSERT'] },
  document: {
    shows: `${WITH_ITS_AGREEMENT} AND (confidentiality = 'public' OR ${TO_ITS_ORGANISATION}
      OR (confidentiality = 'parties' AND ((${TO_ITS_PARTIES} AND EXISTS (
        SELECT FROM agreement_party p WHERE p.agreement_id = document.agreement_id
          AND p.organisation_id = viewer() AND p.participation <> 'withdrawn'))
        OR EXISTS (SELECT FROM agreement a WHERE a.id = document.agreement_id
          AND (writes(a.context) OR mediates(a.context))))))`,
    engine: KEPT,
    fixed: ['kind', 'title', 'confidentiality', 'added_at'],
  },
  document_version: {
    // The policy of its document holds within this one.
    shows: `(SELECT true FROM document d WHERE d.agreement_id = document_version.agreement_id
      AND d.number = document_version.number)`,
    engine: ['INSERT'],
  },
  measurement: { shows: WITH_ITS_AGREEMENT, engine: ['INSERT'] },
  entry: { shows: WITH_ITS_AGREEMENT, engine: ['INSERT'] },
  feed_event: { shows: WITH_ITS_AGREEMENT, engine: ['INSERT'] },
  timer: { shows: WITH_ITS_AGREEMENT, engine: ALL },
  message: {
    shows: `${TO_ITS_PARTIES} AND (organisation_id IS NULL OR ${TO_ITS_ORGANISATION})`,
    engine: ['INSERT'],
  },
  proceeding: {
    shows: WITH_ITS_AGREEMENT,
    engine: KEPT,
    fixed: ['kind', 'process_id', 'opened_by', 'opened_at'],
  },
  correction: {
    shows: WITH_ITS_AGREEMENT,
    engine: KEPT,
    fixed: ['type', 'sequence', 'decided_on', 'changes', 'reason', 'source', 'proposed_at'],
  },
  reconfirmation: { shows: WITH_ITS_AGREEMENT, engine: ['INSERT'] },
  plan: { shows: WITH_ITS_AGREEMENT, engine: KEPT, upserted: true },
  plan_framework: { shows: WITH_ITS_AGREEMENT, engine: ALL, fixed: ['created_at'] },
  plan_action: { shows: WITH_ITS_AGREEMENT, engine: ALL, fixed: ['created_at'] },
  plan_advice: { shows: WITH_ITS_AGREEMENT, engine: KEPT, fixed: ['kind', 'board', 'requested_at'] },
  plan_objection: {
    shows: WITH_ITS_AGREEMENT,
    // What people object is for those of the parties who work on it: by their role, which the code asks.
    hides: ['body'],
    engine: KEPT,
    fixed: ['body', 'received_on', 'registered_by', 'registered_at'],
  },
  plan_proviso: { shows: WITH_ITS_AGREEMENT, engine: KEPT, fixed: ['body', 'stated_at'] },
  carried_action: { shows: WITH_ITS_AGREEMENT, engine: ['INSERT', 'DELETE'] },
  succession_agreement: { shows: WITH_ITS_AGREEMENT, engine: KEPT, upserted: true },

  // Triggers and what the engine has count write figures as the owner; who may not see an agreement is not shown what it counts for.
  agreement_stay: { shows: WITH_ITS_AGREEMENT, engine: [] },
  agreement_figure: { shows: WITH_ITS_AGREEMENT, engine: [] },
  figure_due: { shows: NOBODY, engine: [] },
  figure: { shows: EVERYBODY, because: 'sums over public agreements', engine: ALL },
  figure_change: {
    shows: EVERYBODY,
    because: 'differences of sums over public agreements',
    engine: ['DELETE'],
  },

  mandate: {
    shows: TO_ITS_ORGANISATION,
    engine: KEPT,
    // Persons are forgotten everywhere (src/persons/erasure/traces.ts), and so no column with one is fixed.
    fixed: ['acts', 'agreement_ids', 'valid_from', 'valid_until', 'registered_at'],
  },
  mandate_name: { shows: TO_ITS_ORGANISATION, engine: ALL, upserted: true },
  delegation: {
    shows: `(SELECT viewer()) IN (organisation_id, delegate_id) OR (SELECT holds_office('registrar'))`,
    engine: KEPT,
    fixed: ['delegate_id', 'roles', 'rights', 'agreement_ids', 'valid_from', 'valid_until', 'granted_at'],
  },
  calendar_feed: { shows: TO_ITS_ORGANISATION, engine: ALL, upserted: true },
  webhook: {
    shows: TO_ITS_ORGANISATION,
    // What signs is for the code to use, and for nobody to read.
    hides: ['secrets'],
    engine: ALL,
    fixed: ['organisation_id', 'created_at'],
  },
  webhook_delivery: {
    shows: WITH_ITS_WEBHOOK,
    engine: ALL,
    fixed: ['event_id', 'type', 'subject_id', 'sequence', 'is_replay', 'created_at'],
  },
  webhook_attempt: { shows: WITH_ITS_WEBHOOK, engine: ['INSERT'] },
  webhook_notice: { shows: TO_ITS_ORGANISATION, engine: ['INSERT'] },
  connection: {
    shows: TO_ITS_ORGANISATION,
    // What signs in is for the code to use, and for nobody to read.
    hides: ['credentials'],
    engine: ALL,
    fixed: ['organisation_id', 'protocol', 'created_at'],
  },
  connection_push: {
    shows: WITH_ITS_CONNECTION,
    engine: KEPT,
    fixed: ['subject_id', 'sequence', 'type', 'document', 'is_replay', 'created_at'],
  },
  connection_document: { shows: NOBODY, engine: KEPT },
  connection_notice: { shows: TO_ITS_ORGANISATION, engine: ['INSERT'] },
  client_system: { shows: `(SELECT holds_office('registrar'))`, engine: KEPT, fixed: ['registered_at'] },
  administrative_entry: {
    shows: `(SELECT holds_office('registrar') OR holds_office('supervisor'))`,
    engine: ['INSERT'],
  },
  // Who acted is for the code to tell, which erases them too.
  entry_person: { shows: NOBODY, engine: ['INSERT', 'DELETE'] },
  administrative_person: {
    shows: `(SELECT holds_office('registrar') OR holds_office('supervisor'))`,
    engine: ['INSERT', 'DELETE'],
  },
  confidential_read: {
    shows: `(SELECT holds_office('registrar')) OR agreement_ids && ARRAY(SELECT own_agreements())`,
    engine: ['INSERT', 'DELETE'],
  },
  confidential_reader: {
    shows: `(SELECT holds_office('registrar')) OR ${TO_ITS_ORGANISATION}`,
    engine: ['INSERT', 'DELETE'],
  },
  feed_end: { shows: NOBODY, engine: ['UPDATE'] },
  administrative_end: { shows: NOBODY, engine: ['UPDATE'] },
  idempotency_key: { shows: NOBODY, engine: ALL, fixed: ['request_hash', 'created_at'] },
  schema_migration: { shows: NOBODY, engine: [] },
  searched_program: { shows: NOBODY, engine: [] },

  term_of_office: {
    shows: EVERYBODY,
    because: 'when councils are elected is law',
    engine: KEPT,
    fixed: ['level'],
  },
  domain: { shows: EVERYBODY, because: 'reference data', engine: KEPT },
  organisation: { shows: EVERYBODY, because: 'reference data', engine: KEPT },
  municipal_merger: { shows: EVERYBODY, because: 'reference data', engine: KEPT },
  region: { shows: EVERYBODY, because: 'reference data', engine: KEPT },
  region_member: { shows: EVERYBODY, because: 'reference data', engine: KEPT },
  partnership: { shows: EVERYBODY, because: 'which partnerships there are is public', engine: KEPT },
  partnership_member: { shows: EVERYBODY, because: 'who is in a partnership is public', engine: KEPT },
  partnership_explanation: {
    shows: EVERYBODY,
    because: 'who deviates explains it in public',
    engine: ['INSERT'],
  },
  // Moved by triggers, as whoever moved what it counts.
  landscape_version: { shows: EVERYBODY, because: 'a count', engine: ['UPDATE'] },
  assignment: {
    shows: EVERYBODY,
    because: 'what governments ask of regions is public',
    engine: KEPT,
    fixed: ['issuer_id', 'domain_id', 'region_id', 'issued_at'],
  },
  assignment_answer: {
    shows: EVERYBODY,
    because: 'who answers is public; by which agreement stands apart',
    engine: KEPT,
    fixed: ['kind', 'answered_at'],
  },
  assignment_entry: {
    shows: EVERYBODY,
    because: 'it names organisations, numbers and amounts only',
    engine: ['INSERT'],
  },
  budget_line: { shows: EVERYBODY, because: 'budgets are public', engine: ['INSERT'] },
  land_path: { shows: EVERYBODY, because: 'how much land may be taken is everybody’s to know', engine: KEPT },
  land_budget: { shows: EVERYBODY, because: 'by what it is divided is everybody’s to know', engine: KEPT },
  land_figure: { shows: EVERYBODY, because: 'how much was taken is everybody’s to know', engine: ['INSERT'] },
  contact_point: {
    shows: EVERYBODY,
    because: 'where anybody can reach an organisation',
    engine: ['INSERT', 'DELETE'],
  },
  council_recess: {
    shows: EVERYBODY,
    because: 'when councils do not meet is announced by them',
    engine: ['INSERT', 'DELETE'],
  },
  succession: {
    shows: EVERYBODY,
    because: 'mergers are law; what they did to agreements is apart',
    engine: KEPT,
    fixed: ['successor_id', 'effective_on', 'source', 'booked_at'],
  },
  succession_predecessor: { shows: EVERYBODY, because: 'mergers are law', engine: ['INSERT'] },
};
