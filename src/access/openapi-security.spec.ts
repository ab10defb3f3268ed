import type { OpenAPIObject } from '@nestjs/swagger';
import { describeSecurity, securitySchemes } from './openapi-security.js';
import { ROLES } from './principal.js';

function document(): OpenAPIObject {
  const operation = (operationId: string) => ({ operationId, responses: {} });
  return {
    openapi: '3.0.0',
    info: { title: 'Akkoord', version: '1' },
    components: { schemas: { Problem: { type: 'object' } } },
    paths: {
      '/v1/agreements': { get: operation('listAgreements'), post: operation('createAgreement') },
      '/v1/agreements/{id}': { get: operation('getAgreement'), patch: operation('reviseAgreement') },
      '/v1/new': { delete: operation('notInTheTable') },
      '/health/live': { get: operation('getServerLiveness') },
    },
  };
}

describe('security in the OpenAPI document', () => {
  it('offers to sign in, and client credentials, with every role while the development identity provider is there', () => {
    const { oauth2, bearer } = securitySchemes(undefined);
    expect(oauth2).toMatchObject({
      type: 'oauth2',
      flows: {
        clientCredentials: { tokenUrl: '/dev/oidc/token' },
        authorizationCode: { authorizationUrl: '/dev/oidc/auth', tokenUrl: '/dev/oidc/token' },
      },
    });
    const scopes = 'flows' in oauth2 ? oauth2.flows?.clientCredentials?.scopes : undefined;
    expect(Object.keys(scopes ?? {})).toEqual([...ROLES]);
    expect(bearer).toMatchObject({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  });

  it('offers only tokens of the issuer where one is configured', () => {
    const schemes = securitySchemes('https://id.example');
    expect(Object.keys(schemes)).toEqual(['bearer']);
    expect(schemes.bearer).toMatchObject({ description: 'An access token of https://id.example.' });
  });

  it('asks for a token where the table of rights does', () => {
    const described = document();
    describeSecurity(described, undefined);
    const token = [{ oauth2: [] }, { bearer: [] }];
    expect(described.paths['/v1/agreements'].get?.security).toEqual([{}, ...token]);
    expect(described.paths['/v1/agreements'].post?.security).toEqual(token);
    expect(described.paths['/v1/agreements/{id}'].get?.security).toEqual([{}, ...token]);
    expect(described.paths['/v1/agreements/{id}'].patch?.security).toEqual(token);
    expect(described.paths['/v1/new'].delete?.security).toEqual(token);
    expect(Object.keys(described.components?.schemas ?? {})).toEqual(['Problem']);
  });

  it('lets the caller choose an organisation, and on whose behalf, in every operation of the API', () => {
    const described = document();
    describeSecurity(described, 'https://id.example');
    const headersOf = (path: string): unknown => described.paths[path].get?.parameters;
    expect(headersOf('/v1/agreements')).toMatchObject([
      { name: 'Akkoord-Organisation', in: 'header' },
      { name: 'Akkoord-On-Behalf-Of', in: 'header' },
    ]);
    expect(headersOf('/health/live')).toBeUndefined();
  });
});
