import type { Role } from '../access/principal.js';
import type { RoleNames } from '../access/rules/role-names.js';
import type { Setting } from './setting.js';
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
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
  readonly databasePoolSize: number;
  readonly jobConcurrency: number;
  /** Undefined: the development identity provider; never undefined in production. */
  readonly oidcIssuer: string | undefined;
  readonly oidcAudience: string;
  readonly oidcJwksUri: string | undefined;
  readonly oidcMapping: 'akkoord' | 'acm-idm';
  readonly oidcOrganisationClaim: string;
  readonly oidcRolesClaim: string;
  readonly oidcRoleContext: string;
  readonly oidcNamelessRole: Role;
  readonly oidcRoleNames: RoleNames;
  readonly corsOrigins: readonly string[];
  /** 0: no limit. */
  readonly rateLimitPerMinute: number;
  readonly bodyLimitBytes: number;
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
    dataDirectory: read('DATA_DIRECTORY'),
    databasePoolSize: read('DATABASE_POOL_SIZE'),
    jobConcurrency: read('JOB_CONCURRENCY'),
    oidcIssuer: read('OIDC_ISSUER'),
    oidcAudience: read('OIDC_AUDIENCE'),
    oidcJwksUri: read('OIDC_JWKS_URI'),
    oidcMapping,
    oidcOrganisationClaim: read('OIDC_ORGANISATION_CLAIM'),
    oidcRolesClaim: read('OIDC_ROLES_CLAIM') ?? (oidcMapping === 'acm-idm' ? 'akkoord_rol_3d' : 'scope'),
    oidcRoleContext: read('OIDC_ROLE_CONTEXT'),
    oidcNamelessRole: read('OIDC_NAMELESS_ROLE'),
    oidcRoleNames: read('OIDC_ROLE_NAMES'),
    corsOrigins: read('CORS_ORIGINS'),
    rateLimitPerMinute: read('RATE_LIMIT_PER_MINUTE') ?? (isProduction ? 600 : 0),
    bodyLimitBytes: read('BODY_LIMIT_KB') * 1024,
    logLevel: read('LOG_LEVEL'),
    metrics: read('METRICS'),
    shutdownSeconds: read('SHUTDOWN_SECONDS'),
    developmentClock: read('DEVELOPMENT_CLOCK'),
  });
  if (isProduction && !env.OIDC_ISSUER?.trim()) faults.push('OIDC_ISSUER must be set in production');
  if (isProduction && config.developmentClock)
    faults.push('DEVELOPMENT_CLOCK must not be true in production');
  if (config.oidcJwksUri !== undefined && !env.OIDC_ISSUER?.trim()) {
    faults.push('OIDC_JWKS_URI needs OIDC_ISSUER');
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}
