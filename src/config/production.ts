/** Names of this machine, which nobody on the way can listen to. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The settings that can be unsafe; those that are faulty or absent are undefined. */
interface Judged {
  readonly oidcIssuer: string | undefined;
  readonly oidcJwksUri: string | undefined;
  readonly publicUrl: string;
  readonly corsOrigins: readonly string[] | undefined;
  readonly developmentClock: boolean;
  readonly sourcePrivateAddresses: readonly string[] | undefined;
  readonly webhookPrivateAddresses: readonly string[] | undefined;
  readonly connectionPrivateAddresses: readonly string[] | undefined;
}

/**
 * What may not be in production, as sentences that repeat no value.
 * @param env as it was read: a setting with a default counts where it was set
 */
export function unsafeInProduction(
  config: Judged,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const faults: string[] = [];
  if (!env.OIDC_ISSUER?.trim()) faults.push('OIDC_ISSUER must be set in production');
  if (!env.DATABASE_URL?.trim() && !env.DATABASE_ENGINE_URL?.trim())
    faults.push('DATABASE_URL or DATABASE_ENGINE_URL must be set in production');
  if (!env.SEALING_KEYS?.trim()) faults.push('SEALING_KEYS must be set in production');
  const {
    oidcIssuer,
    oidcJwksUri,
    publicUrl,
    corsOrigins,
    developmentClock,
    sourcePrivateAddresses,
    webhookPrivateAddresses,
    connectionPrivateAddresses,
  } = config;
  const secret = { OIDC_ISSUER: oidcIssuer, OIDC_JWKS_URI: oidcJwksUri, PUBLIC_URL: publicUrl };
  for (const [name, url] of Object.entries(secret))
    if (isOverheard(url)) faults.push(`${name} must be an https URL in production`);
  if (corsOrigins?.some(isOverheard)) faults.push('CORS_ORIGINS must be https origins in production');
  if (developmentClock) faults.push('DEVELOPMENT_CLOCK must not be true in production');
  if (sourcePrivateAddresses?.length) faults.push('SOURCE_PRIVATE_ADDRESSES must be empty in production');
  if (webhookPrivateAddresses?.length) faults.push('WEBHOOK_PRIVATE_ADDRESSES must be empty in production');
  if (connectionPrivateAddresses?.length)
    faults.push('CONNECTION_PRIVATE_ADDRESSES must be empty in production');
  return faults;
}

/** Whether what is sent there can be read and changed on the way. */
function isOverheard(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !LOOPBACK.has(hostname);
}
