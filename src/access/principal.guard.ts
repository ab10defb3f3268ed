import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { tokenInvalid, tokenRequired } from './access.problems.js';
import { notePrincipal } from './current-principal.js';
import { noteOperation, operationIdOf } from './operation.js';
import { needsToken } from './needs-token.js';
import { DelegationDirectory } from '../delegations/delegation-directory.js';
import { ORGANISATION_HEADER } from './rules/choose-organisation.js';
import { ON_BEHALF_HEADER } from './rules/delegation.js';
import { bearerToken, TokenVerifier } from './tokens/token-verifier.js';

/** What an answer may depend on beside its address: caches must not hand one caller what another was shown. */
const DEPENDS_ON = `Authorization, ${ORGANISATION_HEADER}, ${ON_BEHALF_HEADER}`;
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD']);
const CHOICE = ORGANISATION_HEADER.toLowerCase();
const ON_BEHALF = ON_BEHALF_HEADER.toLowerCase();

/**
 * Tells who sends a request by its bearer token, and for which organisation by that token or, where it is for several,
 * by the header `Akkoord-Organisation`; and on behalf of which other organisation, where the header
 * `Akkoord-On-Behalf-Of` says that it is by delegation. Without a token only those operations can be reached that the table of rights
 * opens to the public; a token that is not accepted, or leaves open for whom it is used, is refused on every route.
 */
@Injectable()
export class PrincipalGuard implements CanActivate {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly delegations: DelegationDirectory,
  ) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (READING.has(request.method)) http.getResponse<Response>().vary(DEPENDS_ON);
    noteOperation(request, operationIdOf(context.getHandler()));
    const header = request.headers.authorization;
    const wanted = request.headers[CHOICE] as string | undefined;
    const onBehalfOf = request.headers[ON_BEHALF] as string | undefined;
    if (header === undefined) {
      // Who names an organisation means to be known.
      if (wanted !== undefined || onBehalfOf !== undefined || needsToken(context.getHandler()))
        throw tokenRequired();
      return true;
    }
    const token = bearerToken(header);
    if (token === undefined) throw tokenInvalid('malformed');
    const known = this.verifier.recall(token, wanted);
    if (known === undefined || onBehalfOf !== undefined)
      return this.lookUp(request, token, wanted, onBehalfOf);
    notePrincipal(request, known);
    return true;
  }

  private async lookUp(
    request: Request,
    token: string,
    wanted: string | undefined,
    onBehalfOf: string | undefined,
  ): Promise<true> {
    const own = this.verifier.recall(token, wanted) ?? (await this.verifier.verify(token, wanted));
    notePrincipal(
      request,
      onBehalfOf === undefined ? own : await this.delegations.principalFor(own, onBehalfOf),
    );
    return true;
  }
}
