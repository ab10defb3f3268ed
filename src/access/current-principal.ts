import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { viewFrom } from '../database/viewer.js';
import { tokenRequired } from './access.problems.js';
import type { Principal } from './principal.js';
import { viewerOf } from './viewer-of.js';

/** A request whose token, where it brought one, has been verified. */
interface KnownRequest {
  principal?: Principal;
}

/** Who sends the request: undefined without a token. */
export function principalOf(request: object): Principal | undefined {
  return (request as KnownRequest).principal;
}

/** For the guard: notes who sends the request, and has it read on their behalf. */
export function notePrincipal(request: object, principal: Principal): void {
  // An object of its own, by which the request's reads are told from those of others.
  (request as KnownRequest).principal = { ...principal };
  viewFrom(viewerOf(principal));
}

/** In a controller: who sends the request (`Principal | undefined`). */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext) =>
  principalOf(context.switchToHttp().getRequest<object>()),
);

/**
 * Who sends the request, where that must be known.
 * @throws Problem `token-required` (401)
 */
export function requirePrincipal(principal: Principal | undefined): Principal {
  if (principal === undefined) throw tokenRequired();
  return principal;
}
