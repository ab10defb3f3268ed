/** By what a document system is spoken to. */
export const PROTOCOLS = ['cmis', 'webdav'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** Only an `active` connection is pushed to. */
export const CONNECTION_STATES = ['active', 'paused'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** Why a connection is paused. */
export const CONNECTION_REASONS = ['organisation', 'credentials'] as const;
export type ConnectionReason = (typeof CONNECTION_REASONS)[number];

/** What is pushed: the text as PDF/A, and the ratification file. */
export const PUSHED_DOCUMENTS = ['text', 'ratification'] as const;
export type PushedDocument = (typeof PUSHED_DOCUMENTS)[number];

/**
 * `dead` when every attempt failed, `replayed` once such a one was asked for again; `superseded` where a later version of the
 * same document was there first; `skipped` where the organisation may no longer know of the agreement, or is no more.
 */
export const PUSH_STATES = ['waiting', 'pushed', 'dead', 'replayed', 'superseded', 'skipped'] as const;
export type PushState = (typeof PUSH_STATES)[number];

/** What kept a document system from doing what was asked. */
export const FAULTS = [
  'unauthorised',
  'refused',
  'notFound',
  'clash',
  'checkedOut',
  'redirected',
  'elsewhere',
  'malformed',
  'tooLarge',
  'timedOut',
  'addressRefused',
  'unreachable',
  'insecure',
  'notDrawn',
] as const;
export type SystemFaultKind = (typeof FAULTS)[number];

/** What came of the last attempt to push something. */
export const PUSH_OUTCOMES = ['pushed', ...FAULTS] as const;
export type PushOutcome = (typeof PUSH_OUTCOMES)[number];

/** What an organisation is told of its connections. */
export const CONNECTION_NOTICES = ['pausedForCredentials'] as const;
export type ConnectionNoticeType = (typeof CONNECTION_NOTICES)[number];
