import type { Role } from '../access/principal.js';
import type { RoleNames } from '../access/rules/role-names.js';
import type { SealingKey } from '../common/sealing/seal.js';
import type { Setting } from './setting.js';
import { unsafeInProduction } from './production.js';
import { SETTINGS } from './settings.js';

type Name = keyof typeof SETTINGS;
type Value<N extends Name> = (typeof SETTINGS)[N] extends { fallback: string }
  ? Parsed<N>
  : Parsed<N> | undefined;
type Parsed<N extends Name> = (typeof SETTINGS)[N] extends Setting<infer T> ? T : never;

/** The settings of one server process: read once, never changed. What each means stands in settings.ts. */
export class Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly trustedProxies: number;
  /** Of the owner, who migrates. Undefined: the embedded PostgreSQL, or a server that does not migrate. */
  readonly databaseUrl: string | undefined;
  /** Undefined: a role that follows from the owner's. Both of them are given, or neither. */
  readonly databaseEngineUrl: string | undefined;
  readonly databaseReaderUrl: string | undefined;
  readonly dataDirectory: string;
  readonly databasePoolSize: number;
  readonly jobConcurrency: number;
  readonly personRetentionDays: number;
  readonly accessLogRetentionDays: number;
  readonly contactRetentionDays: number;
  /** Undefined: the development identity provider; never undefined in production. */
  readonly oidcIssuer: string | undefined;
  readonly oidcAudience: string;
  readonly oidcJwksUri: string | undefined;
  readonly oidcMapping: 'akkoord' | 'acm-idm';
  readonly oidcOrganisationClaim: string;
  readonly oidcRolesClaim: string;
  /** Undefined: no names are kept. */
  readonly oidcNameClaim: string | undefined;
  readonly oidcRoleContext: string;
  readonly oidcNamelessRole: Role;
  readonly oidcRoleNames: RoleNames;
  readonly corsOrigins: readonly string[];
  /** 0: no limit. */
  readonly rateLimitPerMinute: number;
  /** 0: no limit. */
  readonly guessLimitPerMinute: number;
  readonly bodyLimitBytes: number;
  readonly requestSeconds: number;
  readonly sourceLimitBytes: number;
  readonly sourceFetchSeconds: number;
  readonly sourceReadingSeconds: number;
  readonly sourcePorts: readonly number[];
  /** IP addresses and ranges; empty in production. */
  readonly sourcePrivateAddresses: readonly string[];
  readonly documentStorage: 'folder' | 's3';
  /** Undefined: below the data directory. */
  readonly documentDirectory: string | undefined;
  readonly documentLimitBytes: number;
  readonly documentUploadSeconds: number;
  readonly documentOrphanHours: number;
  readonly s3Endpoint: string | undefined;
  readonly s3Region: string;
  /** Never undefined where documents are kept there. */
  readonly s3Bucket: string | undefined;
  readonly s3AccessKeyId: string | undefined;
  readonly s3SecretAccessKey: string | undefined;
  /** Undefined: documents are not scanned. */
  readonly clamd: { readonly host: string; readonly port: number } | { readonly path: string } | undefined;
  readonly clamdSeconds: number;
  /** Undefined: one for development; never undefined in production. The first seals. */
  readonly sealingKeys: readonly SealingKey[] | undefined;
  readonly webhookSeconds: number;
  /** Seconds from one attempt to the next. */
  readonly webhookRetrySeconds: readonly number[];
  readonly webhookPauseHours: number;
  readonly webhookLogDays: number;
  readonly webhookConcurrency: number;
  /** IP addresses and ranges; empty in production. */
  readonly webhookPrivateAddresses: readonly string[];
  readonly connectionSeconds: number;
  /** Seconds from one attempt to the next. */
  readonly connectionRetrySeconds: readonly number[];
  /** IP addresses and ranges; empty in production. */
  readonly connectionPrivateAddresses: readonly string[];
  readonly feedWaiters: number;
  /** Partnerships must fit the reference regions from its first day on. */
  readonly regionFitYear: number;
  readonly regionFitWasteYears: number;
  /** Month and day, such as `03-31`. */
  readonly complianceReportDue: string;
  /** 0: no reminders, and no deadlines. */
  readonly complianceReminderDays: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly metrics: boolean;
  readonly shutdownSeconds: number;
  readonly developmentClock: boolean;

  constructor(values: Config) {
    Object.assign(this, values);
    Object.freeze(this);
  }
}

/** The environment does not make a valid configuration; the message lists every fault on a line of its own. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration is faulty:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the settings from environment variables; an empty variable counts as not set.
 * @throws ConfigError with every fault at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const isProduction = env.NODE_ENV === 'production';
  const read = <N extends Name>(name: N): Value<N> => {
    const { fallback, parse } = SETTINGS[name] as Setting<unknown>;
    const text = env[name]?.trim() || fallback;
    if (text === undefined) return undefined as Value<N>;
    try {
      return parse(text) as Value<N>;
    } catch (error) {
      faults.push(`${name} ${(error as Error).message}`);
      return undefined as Value<N>;
    }
  };
  const port = read('PORT');
  const oidcMapping = read('OIDC_MAPPING');
  const config = new Config({
    environment: read('NODE_ENV'),
    host: read('HOST'),
    port,
    publicUrl: (read('PUBLIC_URL') ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    trustedProxies: read('TRUSTED_PROXIES'),
    databaseUrl: read('DATABASE_URL'),
    databaseEngineUrl: read('DATABASE_ENGINE_URL'),
    databaseReaderUrl: read('DATABASE_READER_URL'),
    dataDirectory: read('DATA_DIRECTORY'),
    databasePoolSize: read('DATABASE_POOL_SIZE'),
    jobConcurrency: read('JOB_CONCURRENCY'),
    personRetentionDays: read('PERSON_RETENTION_DAYS'),
    accessLogRetentionDays: read('ACCESS_LOG_RETENTION_DAYS'),
    contactRetentionDays: read('CONTACT_RETENTION_DAYS'),
    oidcIssuer: read('OIDC_ISSUER'),
    oidcAudience: read('OIDC_AUDIENCE'),
    oidcJwksUri: read('OIDC_JWKS_URI'),
    oidcMapping,
    oidcOrganisationClaim: read('OIDC_ORGANISATION_CLAIM'),
    oidcRolesClaim: read('OIDC_ROLES_CLAIM') ?? (oidcMapping === 'acm-idm' ? 'akkoord_rol_3d' : 'scope'),
    oidcNameClaim: read('OIDC_NAME_CLAIM'),
    oidcRoleContext: read('OIDC_ROLE_CONTEXT'),
    oidcNamelessRole: read('OIDC_NAMELESS_ROLE'),
    oidcRoleNames: read('OIDC_ROLE_NAMES'),
    corsOrigins: read('CORS_ORIGINS'),
    rateLimitPerMinute: read('RATE_LIMIT_PER_MINUTE') ?? (isProduction ? 600 : 0),
    guessLimitPerMinute: read('GUESS_LIMIT_PER_MINUTE') ?? (isProduction ? 60 : 0),
    bodyLimitBytes: read('BODY_LIMIT_KB') * 1024,
    requestSeconds: read('REQUEST_SECONDS'),
    sourceLimitBytes: read('SOURCE_LIMIT_KB') * 1024,
    sourceFetchSeconds: read('SOURCE_FETCH_SECONDS'),
    sourceReadingSeconds: read('SOURCE_READING_SECONDS'),
    sourcePorts: read('SOURCE_PORTS'),
    sourcePrivateAddresses: read('SOURCE_PRIVATE_ADDRESSES'),
    documentStorage: read('DOCUMENT_STORAGE'),
    documentDirectory: read('DOCUMENT_DIRECTORY'),
    documentLimitBytes: read('DOCUMENT_LIMIT_MB') * 1024 * 1024,
    documentUploadSeconds: read('DOCUMENT_UPLOAD_SECONDS'),
    documentOrphanHours: read('DOCUMENT_ORPHAN_HOURS'),
    s3Endpoint: read('S3_ENDPOINT'),
    s3Region: read('S3_REGION'),
    s3Bucket: read('S3_BUCKET'),
    s3AccessKeyId: read('S3_ACCESS_KEY_ID'),
    s3SecretAccessKey: read('S3_SECRET_ACCESS_KEY'),
    clamd: read('CLAMD'),
    clamdSeconds: read('CLAMD_SECONDS'),
    sealingKeys: read('SEALING_KEYS'),
    webhookSeconds: read('WEBHOOK_SECONDS'),
    webhookRetrySeconds: read('WEBHOOK_RETRY_SECONDS'),
    webhookPauseHours: read('WEBHOOK_PAUSE_HOURS'),
    webhookLogDays: read('WEBHOOK_LOG_DAYS'),
    webhookConcurrency: read('WEBHOOK_CONCURRENCY'),
    webhookPrivateAddresses: read('WEBHOOK_PRIVATE_ADDRESSES'),
    connectionSeconds: read('CONNECTION_SECONDS'),
    connectionRetrySeconds: read('CONNECTION_RETRY_SECONDS'),
    connectionPrivateAddresses: read('CONNECTION_PRIVATE_ADDRESSES'),
    feedWaiters: read('FEED_WAITERS'),
    regionFitYear: read('REGION_FIT_YEAR'),
    regionFitWasteYears: read('REGION_FIT_WASTE_YEARS'),
    complianceReportDue: read('COMPLIANCE_REPORT_DUE'),
    complianceReminderDays: read('COMPLIANCE_REMINDER_DAYS'),
    logLevel: read('LOG_LEVEL'),
    metrics: read('METRICS'),
    shutdownSeconds: read('SHUTDOWN_SECONDS'),
    developmentClock: read('DEVELOPMENT_CLOCK'),
  });
  if (isProduction) faults.push(...unsafeInProduction(config, env));
  if (config.oidcJwksUri !== undefined && !env.OIDC_ISSUER?.trim()) {
    faults.push('OIDC_JWKS_URI needs OIDC_ISSUER');
  }
  if (!env.DATABASE_ENGINE_URL?.trim() !== !env.DATABASE_READER_URL?.trim()) {
    faults.push('DATABASE_ENGINE_URL and DATABASE_READER_URL need each other');
  }
  if (config.documentStorage === 's3' && config.s3Bucket === undefined)
    faults.push('S3_BUCKET must be set with DOCUMENT_STORAGE s3');
  if (!env.S3_ACCESS_KEY_ID?.trim() !== !env.S3_SECRET_ACCESS_KEY?.trim())
    faults.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY need each other');
  if (config.documentOrphanHours * 3600 <= config.documentUploadSeconds)
    faults.push('DOCUMENT_ORPHAN_HOURS must be longer than DOCUMENT_UPLOAD_SECONDS');
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}
