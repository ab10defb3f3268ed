import { DECORATORS } from '@nestjs/swagger';

/** A request whose operation is known. */
interface KnownRequest {
  operationId?: string;
}

const known = new WeakMap<object, string>();

/**
 * The `operationId` of a route; empty where it has none.
 * @param handler the controller's method, which has it by `@ApiOperation`
 */
export function operationIdOf(handler: object): string {
  const found = known.get(handler);
  if (found !== undefined) return found;
  const operation = Reflect.getMetadata(DECORATORS.API_OPERATION, handler) as
    { operationId?: string } | undefined;
  const operationId = operation?.operationId ?? '';
  known.set(handler, operationId);
  return operationId;
}

/** For the guard: notes which operation a request is. */
export function noteOperation(request: object, operationId: string): void {
  (request as KnownRequest).operationId = operationId;
}

/** The `operationId` of a request that has reached its route; empty for another. */
export function operationOf(request: object): string {
  return (request as KnownRequest).operationId ?? '';
}
