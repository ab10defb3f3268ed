import { ROLES } from '../access/principal.js';
import {
  addresses,
  dayOfYear,
  integer,
  oneOf,
  optional,
  origins,
  ports,
  postgresUrl,
  retryDelays,
  roleNames,
  sealingKeys,
  setting,
  toggle,
  webUrl,
  clamdAddress,
  words,
} from './setting.js';

/** What the roles are called in Dutch, so that an identity provider can show its users words that they know. */
const DUTCH_ROLES = [
  'lezer=reader',
  'redacteur=editor',
  'onderhandelaar=negotiator',
  'secretaris=clerk',
  'gebiedsregisseur=director',
  'bemiddelaar=mediator',
  'domeinambtenaar=domain-official',
  'domeinminister=domain-minister',
  'toezichthouder=supervisor',
  'registerbeheerder=registrar',
].join(',');

/** Every environment variable that Akkoord reads; the table of docs/operations.md says the same. */
export const SETTINGS = {
  NODE_ENV: setting(
    oneOf('development', 'test', 'production'),
    'development',
    'Outside production a development identity provider is offered where OIDC_ISSUER is not set.',
  ),
  HOST: setting(words, '127.0.0.1', 'Address to listen on; 0.0.0.0 for all, as in a container.'),
  PORT: setting(integer(1, 65535), '3000', 'TCP port to listen on.'),
  PUBLIC_URL: optional(webUrl, 'http://localhost:PORT', 'Where clients reach the API; links begin with it.'),
  TRUSTED_PROXIES: setting(
    integer(0, 10),
    '0',
    'Reverse proxies in front of the API; that many addresses of X-Forwarded-For are believed.',
  ),
  DATABASE_URL: optional(
    postgresUrl,
    'an embedded PostgreSQL under DATA_DIRECTORY',
    'The PostgreSQL server (14 or newer) and database, with the user that owns the tables; it migrates, and no more.',
  ),
  DATABASE_ENGINE_URL: optional(
    postgresUrl,
    'a role that the owner creates ([more](#roles-of-the-database))',
    'The same database, with the user that the server decides and records as.',
  ),
  DATABASE_READER_URL: optional(
    postgresUrl,
    'a role that the owner creates ([more](#roles-of-the-database))',
    'The same database, with the user that the server reads as for whoever asks.',
  ),
  DATA_DIRECTORY: setting(
    words,
    './data',
    'Folder of the embedded PostgreSQL, and of documents unless told otherwise.',
  ),
  DATABASE_POOL_SIZE: setting(
    integer(2, 500),
    '16',
    'Most connections of one server process for events; as many again for other changes, and as many for reading.',
  ),
  JOB_CONCURRENCY: setting(
    integer(1, 100),
    '4',
    'Jobs (deadlines, messages) that one server process runs at once; they take that many connections and two more.',
  ),
  PERSON_RETENTION_DAYS: setting(
    integer(1, 36_500),
    '2192',
    'Days after which it is erased who acted: six years, the term of a council, unless told.',
  ),
  ACCESS_LOG_RETENTION_DAYS: setting(
    integer(30, 36_500),
    '731',
    'Days that it is kept who read what was confidential.',
  ),
  CONTACT_RETENTION_DAYS: setting(
    integer(1, 36_500),
    '365',
    'Days after the end of an organisation that its contact points are kept.',
  ),
  OIDC_ISSUER: optional(
    webUrl,
    'the development identity provider; in production the server refuses to start',
    'Issuer of the bearer tokens, exactly as in their `iss`.',
  ),
  OIDC_AUDIENCE: setting(words, 'akkoord', 'What the `aud` of a token must contain.'),
  OIDC_JWKS_URI: optional(webUrl, 'as the issuer’s discovery document says', 'Where the issuer’s keys are.'),
  OIDC_MAPPING: setting(
    oneOf('akkoord', 'acm-idm'),
    'akkoord',
    'How claims are read: one claim with organisations and one with roles, or as ACM/IDM of Flanders has them.',
  ),
  OIDC_ORGANISATION_CLAIM: setting(
    words,
    'vo_orgcode',
    'Claim of a token with the OVO code or enterprise number (KBO) of the organisation that its holder acts for.',
  ),
  OIDC_ROLES_CLAIM: optional(
    words,
    'scope; with acm-idm akkoord_rol_3d',
    'Claim of a token with its holder’s roles, separated by spaces or as a list; with acm-idm role strings.',
  ),
  OIDC_NAME_CLAIM: optional(
    words,
    'names are not kept',
    'Claim of a token with what a person is called, to be kept apart from histories until it is erased.',
  ),
  OIDC_ROLE_CONTEXT: setting(
    words,
    'Akkoord',
    'With acm-idm: what role strings for this registry begin with.',
  ),
  OIDC_NAMELESS_ROLE: setting(
    oneOf(...ROLES),
    'reader',
    'With acm-idm: the role of a role string that names none, such as Akkoord:OVO002133.',
  ),
  OIDC_ROLE_NAMES: setting(
    roleNames,
    DUTCH_ROLES,
    'What roles may be called in tokens beside their own names, as name=role; a name given twice means both.',
  ),
  CORS_ORIGINS: setting(origins, '', 'Origins whose scripts may call the API from a browser; empty: none.'),
  RATE_LIMIT_PER_MINUTE: optional(
    integer(0, 1_000_000),
    '600 in production, else 0',
    'Requests per minute of one caller, the holder of a token or an address without one, at one server process; 0: no limit.',
  ),
  GUESS_LIMIT_PER_MINUTE: optional(
    integer(0, 1_000_000),
    '60 in production, else 0',
    'As many of those may be answered 401 or 404, as who guesses tokens, ids or secret addresses is; 0: no limit.',
  ),
  BODY_LIMIT_KB: setting(integer(1, 102_400), '1024', 'Largest request body in kibibytes.'),
  REQUEST_SECONDS: setting(
    integer(1, 600),
    '30',
    'How long a request may take to arrive, and how long each of its statements may run in the database.',
  ),
  SOURCE_LIMIT_KB: setting(
    integer(1, 102_400),
    '10240',
    'Largest publication of a council that is fetched or uploaded, in kibibytes.',
  ),
  SOURCE_FETCH_SECONDS: setting(
    integer(1, 120),
    '15',
    'How long fetching a publication of a council may take, redirects included.',
  ),
  SOURCE_READING_SECONDS: setting(
    integer(1, 120),
    '20',
    'How long reading a publication of a council may take, in a thread of its own.',
  ),
  SOURCE_PORTS: setting(ports, '80,443', 'Ports that publications of councils are fetched from.'),
  SOURCE_PRIVATE_ADDRESSES: setting(
    addresses,
    '',
    'Private addresses that publications of councils may be fetched from all the same, for development and tests; refused in production.',
  ),
  DOCUMENT_STORAGE: setting(
    oneOf('folder', 's3'),
    'folder',
    'Where the bytes of documents are kept: a folder, or a storage that speaks S3.',
  ),
  DOCUMENT_DIRECTORY: optional(
    words,
    'documents under DATA_DIRECTORY',
    'With folder: the folder, which all server processes share.',
  ),
  DOCUMENT_LIMIT_MB: setting(integer(1, 80_000), '1024', 'Largest document, in mebibytes.'),
  DOCUMENT_UPLOAD_SECONDS: setting(
    integer(1, 86_400),
    '3600',
    'How long a document may take to arrive, as long as something of it arrives within REQUEST_SECONDS.',
  ),
  DOCUMENT_ORPHAN_HOURS: setting(
    integer(1, 8_760),
    '24',
    'How old a file that no document names must be before it is removed; more than DOCUMENT_UPLOAD_SECONDS.',
  ),
  S3_ENDPOINT: optional(webUrl, 'Amazon’s own for the region', 'With s3: address of the storage.'),
  S3_REGION: setting(words, 'eu-west-1', 'With s3: its region.'),
  S3_BUCKET: optional(
    words,
    'with s3 the server refuses to start',
    'With s3: the bucket, which holds nothing else.',
  ),
  S3_ACCESS_KEY_ID: optional(words, 'as the machine’s surroundings say', 'With s3: the user.'),
  S3_SECRET_ACCESS_KEY: optional(words, 'as the machine’s surroundings say', 'With s3: the user’s secret.'),
  CLAMD: optional(
    clamdAddress,
    'documents are not scanned',
    'The clamd that scans documents for viruses before they are kept.',
  ),
  CLAMD_SECONDS: setting(
    integer(1, 600),
    '60',
    'How long clamd may take to take more of a document, or to answer at its end.',
  ),
  SEALING_KEYS: optional(
    sealingKeys,
    'a key that everybody knows; in production the server refuses to start',
    'What secrets that must be used again are encrypted with, as id=key with 32 random bytes in base64: the first seals, the others still open.',
  ),
  WEBHOOK_SECONDS: setting(integer(1, 60), '15', 'How long a receiver of webhooks may take to answer.'),
  WEBHOOK_RETRY_SECONDS: setting(
    retryDelays,
    '5,300,1800,7200,18000,36000,50400,72000,86400',
    'Seconds between one attempt to deliver and the next, up to a fifth more by chance; after the last it is a dead letter.',
  ),
  WEBHOOK_PAUSE_HOURS: setting(
    integer(1, 8_760),
    '72',
    'How long nothing may arrive at a receiver before its webhook is paused.',
  ),
  WEBHOOK_LOG_DAYS: setting(
    integer(1, 3_660),
    '30',
    'Days that deliveries of webhooks, and what was answered, are kept.',
  ),
  WEBHOOK_CONCURRENCY: setting(
    integer(1, 1_000),
    '16',
    'Deliveries of webhooks that one server process has under way at once.',
  ),
  WEBHOOK_PRIVATE_ADDRESSES: setting(
    addresses,
    '',
    'Private addresses that webhooks may be sent to all the same, by http too, for development and tests; refused in production.',
  ),
  CONNECTION_SECONDS: setting(
    integer(1, 600),
    '30',
    'How long a document system that is pushed to may take for each request.',
  ),
  CONNECTION_RETRY_SECONDS: setting(
    retryDelays,
    '30,300,1800,7200,18000,36000,50400,72000,86400',
    'Seconds between one attempt to push a document and the next, up to a fifth more by chance; after the last it is dead.',
  ),
  CONNECTION_PRIVATE_ADDRESSES: setting(
    addresses,
    '',
    'Private addresses that document systems may be reached at all the same, by http too, for development and tests; refused in production.',
  ),
  FEED_WAITERS: setting(
    integer(0, 100_000),
    '500',
    'Requests of the event feed that one server process lets wait for something to happen.',
  ),
  REGION_FIT_YEAR: setting(
    integer(2023, 2200),
    '2031',
    'From 1 January of this year on, partnerships with legal personality must fit the reference regions.',
  ),
  REGION_FIT_WASTE_YEARS: setting(
    integer(0, 100),
    '6',
    'How many years more partnerships for waste have for that.',
  ),
  COMPLIANCE_REPORT_DUE: setting(
    dayOfYear,
    '03-31',
    'Last day of the year on which comply-or-explain reports over the year before are in time, as month and day.',
  ),
  COMPLIANCE_REMINDER_DAYS: setting(
    integer(0, 90),
    '30',
    'Days before that on which parties are reminded of them; 0: no reminder, and no deadline that tells who is late.',
  ),
  LOG_LEVEL: setting(
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    'info',
    'Least important lines that are logged.',
  ),
  METRICS: setting(toggle, 'true', 'Whether GET /metrics answers (Prometheus format).'),
  SHUTDOWN_SECONDS: setting(
    integer(1, 600),
    '10',
    'How long requests and jobs in flight may take to finish when the server is asked to stop.',
  ),
  DEVELOPMENT_CLOCK: setting(
    toggle,
    'false',
    'Lets the demonstration move the registry’s time; refused in production.',
  ),
} as const;
