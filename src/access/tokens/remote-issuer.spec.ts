import { afterEach, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { PlainMapping } from '../rules/claim-mapping.js';
import { RemoteIssuer } from './remote-issuer.js';

const mapping: PlainMapping = {
  form: 'akkoord',
  organisation: 'organisation',
  roles: 'scope',
  roleNames: new Map(),
};

afterEach(() => void jest.restoreAllMocks());

it('an issuer that is reached by https is not believed where its keys are not', async () => {
  const told = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const asked = jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () =>
      Response.json({ issuer: 'https://id.example', jwks_uri: 'http://id.example/keys' }),
    );
  const issuer = new RemoteIssuer({ issuer: 'https://id.example', audience: 'akkoord', mapping });
  await expect(issuer.key({ alg: 'RS256' }, { payload: '', signature: '' })).rejects.toMatchObject({
    code: 'identity-provider-unavailable',
  });
  expect(asked).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledWith(expect.stringContaining('jwks_uri that is not https'));
});
