import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ClientDirectoryModule } from '../clients/client-directory.module.js';
import { Config } from '../config/config.js';
import { DelegationDirectoryModule } from '../delegations/delegation-directory.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { DomainDirectoryModule } from '../domains/domain-directory.module.js';
import { DevelopmentIssuer } from './development/development-issuer.js';
import { DEVELOPMENT_PROVIDER_PATH } from './development/mount-development-provider.js';
import type { ClaimMapping } from './rules/claim-mapping.js';
import { PrincipalGuard } from './principal.guard.js';
import { RemoteIssuer } from './tokens/remote-issuer.js';
import { TokenIssuer } from './tokens/token-issuer.js';
import { TokenVerifier } from './tokens/token-verifier.js';

/** Tokens of every request are verified; who may do what is the table of rights in policy.ts. */
@Module({
  imports: [
    OrganisationDirectoryModule,
    DelegationDirectoryModule,
    ClientDirectoryModule,
    DomainDirectoryModule,
  ],
  providers: [
    { provide: TokenIssuer, inject: [Config], useFactory: issuerOf },
    TokenVerifier,
    { provide: APP_GUARD, useClass: PrincipalGuard },
  ],
  exports: [TokenIssuer, TokenVerifier],
})
export class AccessModule {}

function issuerOf(config: Config): TokenIssuer {
  const { oidcIssuer: issuer, oidcAudience: audience, oidcJwksUri: jwksUri, publicUrl } = config;
  if (issuer === undefined)
    return new DevelopmentIssuer(`${publicUrl}${DEVELOPMENT_PROVIDER_PATH}`, audience);
  return new RemoteIssuer({ issuer, audience, mapping: mappingOf(config), jwksUri });
}

function mappingOf(config: Config): ClaimMapping {
  return {
    form: config.oidcMapping,
    organisation: config.oidcOrganisationClaim,
    roles: config.oidcRolesClaim,
    context: config.oidcRoleContext,
    namelessRole: config.oidcNamelessRole,
    roleNames: config.oidcRoleNames,
  };
}
