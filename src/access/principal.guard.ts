import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { tokenInvalid, tokenRequired } from './access.problems.js';
import { notePrincipal } from './current-principal.js';
import { needsToken } from './needs-token.js';
import { TokenVerifier } from './tokens/token-verifier.js';

/**
 * Tells who sends a request by its bearer token. Without one only those operations can be reached that the table of
 * rights opens to the public; a token that is not accepted is refused on every route.
 */
@Injectable()
export class PrincipalGuard implements CanActivate {
  constructor(private readonly verifier: TokenVerifier) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const request = context.switchToHttp().getRequest<IncomingMessage>();
    const header = request.headers.authorization;
    if (header === undefined) {
      if (needsToken(context.getHandler())) throw tokenRequired();
      return true;
    }
    const token = bearerToken(header);
    const known = this.verifier.recall(token);
    if (known === undefined) return this.verify(request, token);
    notePrincipal(request, known);
    return true;
  }

  private async verify(request: IncomingMessage, token: string): Promise<true> {
    notePrincipal(request, await this.verifier.verify(token));
    return true;
  }
}

function bearerToken(header: string): string {
  const [, token] = /^Bearer +([\w.~+/=-]+) *$/i.exec(header) ?? [];
  if (token === undefined) throw tokenInvalid('malformed');
  return token;
}
