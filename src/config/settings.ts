import { ROLES } from '../access/principal.js';
import {
  integer,
  oneOf,
  optional,
  origins,
  postgresUrl,
  roleNames,
  setting,
  toggle,
  webUrl,
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
    'The PostgreSQL server (14 or newer) and database.',
  ),
  DATA_DIRECTORY: setting(words, './data', 'Folder of the embedded PostgreSQL.'),
  DATABASE_POOL_SIZE: setting(
    integer(2, 500),
    '16',
    'Most connections for events, and as many again for other queries, of one server process.',
  ),
  JOB_CONCURRENCY: setting(
    integer(1, 100),
    '4',
    'Jobs (deadlines, messages) that one server process runs at once; they take that many connections and two more.',
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
    'Requests per minute of one address; 0: no limit.',
  ),
  BODY_LIMIT_KB: setting(integer(1, 102_400), '1024', 'Largest request body in kibibytes.'),
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
