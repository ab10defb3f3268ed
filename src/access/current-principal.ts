import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { tokenRequired } from './access.problems.js';
import type { Principal } from './principal.js';

/** A request whose token, where it brought one, has been verified. */
interface KnownRequest {
  principal?: Principal;
}

/** Who sends the request: undefined without a token. */
export function principalOf(request: object): Principal | undefined {
  return (request as KnownRequest).principal;
}

/** For the guard: notes who sends the request. */
export function notePrincipal(request: object, principal: Principal): void {
  (request as KnownRequest).principal = principal;
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
