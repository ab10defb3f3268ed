import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

/** All that production asks for. */
const PRODUCTION = {
  NODE_ENV: 'production',
  OIDC_ISSUER: 'https://id.example',
  DATABASE_URL: 'postgres://akkoord:secret@db:5432/akkoord',
  SEALING_KEYS: `2026=${Buffer.alloc(32, 1).toString('base64')}`,
};

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: undefined,
      dataDirectory: './data',
      oidcIssuer: undefined,
      oidcAudience: 'akkoord',
      oidcMapping: 'akkoord',
      oidcOrganisationClaim: 'vo_orgcode',
      oidcRolesClaim: 'scope',
      corsOrigins: [],
      rateLimitPerMinute: 0,
      guessLimitPerMinute: 0,
      requestSeconds: 30,
      bodyLimitBytes: 1024 * 1024,
      developmentClock: false,
    });
  });

  it('takes what is set, and an empty variable for one that is not set', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '',
      DATABASE_URL: 'postgres://akkoord:secret@db:5432/akkoord',
      CORS_ORIGINS: 'https://a.example, http://localhost:5173',
      BODY_LIMIT_KB: '2',
      METRICS: 'false',
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:8080',
      databaseUrl: 'postgres://akkoord:secret@db:5432/akkoord',
      corsOrigins: ['https://a.example', 'http://localhost:5173'],
      bodyLimitBytes: 2048,
      metrics: false,
    });
  });

  it('takes the roles of the database together, and one alone for a fault', () => {
    const [DATABASE_ENGINE_URL, DATABASE_READER_URL] = ['postgres://e:x@db/a', 'postgres://r:x@db/a'];
    expect(readConfig({ DATABASE_ENGINE_URL, DATABASE_READER_URL })).toMatchObject({
      databaseEngineUrl: DATABASE_ENGINE_URL,
      databaseReaderUrl: DATABASE_READER_URL,
    });
    const fault = 'DATABASE_ENGINE_URL and DATABASE_READER_URL need each other';
    expect(faultsOf({ DATABASE_ENGINE_URL })).toEqual([fault]);
    expect(faultsOf({ DATABASE_READER_URL })).toEqual([fault]);
  });

  it('takes the slash off the end of the public URL, and leaves the issuer as it is', () => {
    const config = readConfig({
      PUBLIC_URL: 'https://akkoord.example/x/',
      OIDC_ISSUER: 'https://id.example/',
    });
    expect(config.publicUrl).toBe('https://akkoord.example/x');
    expect(config.oidcIssuer).toBe('https://id.example/');
  });

  it('reads how claims are mapped, with a claim of roles that suits the form', () => {
    const config = readConfig({
      OIDC_MAPPING: 'acm-idm',
      OIDC_ROLE_NAMES: 'griffier=clerk, griffier=editor',
    });
    expect(config).toMatchObject({
      oidcMapping: 'acm-idm',
      oidcOrganisationClaim: 'vo_orgcode',
      oidcRolesClaim: 'akkoord_rol_3d',
      oidcRoleContext: 'Akkoord',
      oidcNamelessRole: 'reader',
      oidcRoleNames: new Map([['griffier', ['clerk', 'editor']]]),
    });
    expect(readConfig({}).oidcRoleNames.get('secretaris')).toEqual(['clerk']);
    expect(faultsOf({ OIDC_MAPPING: 'saml', OIDC_NAMELESS_ROLE: 'boss', OIDC_ROLE_NAMES: 'x=boss' })).toEqual(
      [
        'OIDC_MAPPING must be one of akkoord, acm-idm',
        expect.stringContaining('OIDC_NAMELESS_ROLE must be one of reader, editor'),
        expect.stringContaining('OIDC_ROLE_NAMES must be a list such as secretaris=clerk'),
      ],
    );
  });

  it('knows a day of the year that every year has', () => {
    expect(readConfig({})).toMatchObject({ complianceReportDue: '03-31', complianceReminderDays: 30 });
    expect(readConfig({ COMPLIANCE_REPORT_DUE: '12-31' }).complianceReportDue).toBe('12-31');
    for (const day of ['02-29', '02-30', '13-01', '3-1', '03-31T'])
      expect(faultsOf({ COMPLIANCE_REPORT_DUE: day })).toEqual([
        'COMPLIANCE_REPORT_DUE must be a month and day that every year has, such as 03-31',
      ]);
  });

  it('limits the rate in production unless told otherwise', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({ rateLimitPerMinute: 600, guessLimitPerMinute: 60 });
    expect(readConfig({ ...PRODUCTION, RATE_LIMIT_PER_MINUTE: '0' }).rateLimitPerMinute).toBe(0);
  });

  it('names every fault at once and repeats no value', () => {
    const env = {
      PORT: '70000',
      PUBLIC_URL: 'localhost:3000',
      DATABASE_URL: 'mysql://root:hunter2@db/akkoord',
      DATABASE_POOL_SIZE: '1e1',
      CORS_ORIGINS: 'https://a.example/path',
      LOG_LEVEL: 'loud',
      METRICS: 'yes',
    };
    expect(faultsOf(env).map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'DATABASE_URL',
      'DATABASE_POOL_SIZE',
      'CORS_ORIGINS',
      'LOG_LEVEL',
      'METRICS',
    ]);
    expect(() => readConfig(env)).toThrow('PORT must be an integer from 1 to 65535');
    expect(faultsOf(env).join()).not.toContain('hunter2');
  });

  it('refuses production without an issuer or a database, or with a movable clock', () => {
    expect(faultsOf({ NODE_ENV: 'production', OIDC_ISSUER: ' ', DEVELOPMENT_CLOCK: 'true' })).toEqual([
      'OIDC_ISSUER must be set in production',
      'DATABASE_URL or DATABASE_ENGINE_URL must be set in production',
      'SEALING_KEYS must be set in production',
      'DEVELOPMENT_CLOCK must not be true in production',
    ]);
    expect(faultsOf(PRODUCTION)).toEqual([]);
  });

  it('refuses production where tokens, keys or secret addresses could be overheard', () => {
    const overheard = {
      OIDC_ISSUER: 'http://id.example',
      OIDC_JWKS_URI: 'http://id.example/keys',
      PUBLIC_URL: 'http://akkoord.example',
      CORS_ORIGINS: 'https://a.example,http://b.example',
    };
    expect(faultsOf({ ...PRODUCTION, ...overheard })).toEqual([
      'OIDC_ISSUER must be an https URL in production',
      'OIDC_JWKS_URI must be an https URL in production',
      'PUBLIC_URL must be an https URL in production',
      'CORS_ORIGINS must be https origins in production',
    ]);
    expect(faultsOf(overheard)).toEqual([]);
    const atHome = { OIDC_ISSUER: 'http://127.0.0.1:8080', PUBLIC_URL: 'http://localhost:3000' };
    expect(faultsOf({ ...PRODUCTION, ...atHome })).toEqual([]);
    expect(faultsOf({ ...PRODUCTION, OIDC_ISSUER: 'http://localhost.evil.example' })).toHaveLength(1);
  });

  it('reads the keys that secrets are sealed with, the present one first', () => {
    const [old, present] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));
    expect(readConfig({ SEALING_KEYS: `2026=${present},2025=${old}` }).sealingKeys).toMatchObject([
      { id: '2026' },
      { id: '2025' },
    ]);
    for (const SEALING_KEYS of [`2026=${old},2026=${present}`, '2026=c2hvcnQ=', present])
      expect(faultsOf({ SEALING_KEYS })).toEqual([expect.stringContaining('SEALING_KEYS must be a list')]);
  });

  it('refuses in production to send webhooks to private addresses', () => {
    expect(faultsOf({ ...PRODUCTION, WEBHOOK_PRIVATE_ADDRESSES: '127.0.0.1' })).toEqual([
      'WEBHOOK_PRIVATE_ADDRESSES must be empty in production',
    ]);
  });

  it('refuses in production to push documents to private addresses', () => {
    expect(faultsOf({ ...PRODUCTION, CONNECTION_PRIVATE_ADDRESSES: '127.0.0.1' })).toEqual([
      'CONNECTION_PRIVATE_ADDRESSES must be empty in production',
    ]);
  });

  it('refuses keys without an issuer, and an environment that it does not know', () => {
    expect(faultsOf({ OIDC_JWKS_URI: 'https://id.example/keys' })).toEqual([
      'OIDC_JWKS_URI needs OIDC_ISSUER',
    ]);
    expect(faultsOf({ NODE_ENV: 'staging' })).toEqual([
      'NODE_ENV must be one of development, test, production',
    ]);
  });

  it('cannot be changed', () => {
    const config = readConfig({});
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
    expect(() => (config.corsOrigins as string[]).push('https://evil.example')).toThrow(TypeError);
  });
});
