import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { tokenInvalid, tokenRequired } from './access.problems.js';
import { notePrincipal } from './current-principal.js';
import { needsToken } from './needs-token.js';
import { ORGANISATION_HEADER } from './rules/choose-organisation.js';
import { TokenVerifier } from './tokens/token-verifier.js';

/** What an answer may depend on beside its address: caches must not hand one caller what another was shown. */
const DEPENDS_ON = `Authorization, ${ORGANISATION_HEADER}`;
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD']);
const CHOICE = ORGANISATION_HEADER.toLowerCase();

/**
 * Tells who sends a request by its bearer token, and for which organisation by that token or, where it is for several,
 * by the header `Akkoord-Organisation`. Without a token only those operations can be reached that the table of rights
 * opens to the public; a token that is not accepted, or leaves open for whom it is used, is refused on every route.
 */
@Injectable()
export class PrincipalGuard implements CanActivate {
  constructor(private readonly verifier: TokenVerifier) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (READING.has(request.method)) http.getResponse<Response>().vary(DEPENDS_ON);
    const header = request.headers.authorization;
    const wanted = request.headers[CHOICE] as string | undefined;
    if (header === undefined) {
      // Who names an organisation means to be known.
      if (wanted !== undefined || needsToken(context.getHandler())) throw tokenRequired();
      return true;
    }
    const token = bearerToken(header);
    const known = this.verifier.recall(token, wanted);
    if (known === undefined) return this.verify(request, token, wanted);
    notePrincipal(request, known);
    return true;
  }

  private async verify(request: Request, token: string, wanted: string | undefined): Promise<true> {
    notePrincipal(request, await this.verifier.verify(token, wanted));
    return true;
  }
}

function bearerToken(header: string): string {
  const [, token] = /^Bearer +([\w.~+/=-]+) *$/i.exec(header) ?? [];
  if (token === undefined) throw tokenInvalid('malformed');
  return token;
}
