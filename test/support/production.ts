/** What a server in production needs to be told, beside its database. */
export const PRODUCTION: Readonly<Record<string, string>> = {
  NODE_ENV: 'production',
  OIDC_ISSUER: 'https://issuer.example',
  SEALING_KEYS: `test=${Buffer.alloc(32, 7).toString('base64')}`,
  WEBHOOK_PRIVATE_ADDRESSES: '',
  CONNECTION_PRIVATE_ADDRESSES: '',
};
