import { Problem } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';
import type { ConnectionReason, ConnectionState, SystemFaultKind } from './rules/states.js';
import { SystemFault } from './sending/system-fault.js';

/** The address is none that the registry speaks to. */
export function connectionAddressRefused(reason: Message): Problem {
  return new Problem('connection-address-refused', 422, { detail: reason });
}

/** The document system does not do what it is asked. */
export function connectionNotWorking(kind: SystemFaultKind, status: number | undefined): Problem {
  return new Problem('connection-not-working', 422, {
    detail: { key: `connection-fault.${kind}`, params: { status: status ?? 0 } },
  });
}

/** The organisation has as many connections as it may. */
export function tooManyConnections(most: number): Problem {
  return new Problem('too-many-connections', 409, { params: { most } });
}

/** The connection is not in a state in which this can be done. */
export function connectionState(state: ConnectionState, reason: ConnectionReason | null): Problem {
  return new Problem('connection-state', 409, { params: { state, reason: reason ?? '' } });
}

/** The push is on its way already. */
export function pushWaiting(number: number): Problem {
  return new Problem('push-waiting', 409, { params: { push: number } });
}

/** Sources are pulled by CMIS only. */
export function connectionWithoutCmis(): Problem {
  return new Problem('connection-without-cmis', 409);
}

/** A query found nothing, or more than one document. */
export function notOneDocument(found: 'none' | 'several'): Problem {
  return new Problem('not-one-document', 422, { params: { found } });
}

/** What kept a document system from doing what was asked, as a problem of whoever asked for it. */
export function problemOfFault(error: unknown): unknown {
  if (!(error instanceof SystemFault)) return error;
  if (error.kind === 'addressRefused') return connectionAddressRefused({ key: 'webhook-address.private' });
  return connectionNotWorking(error.kind, error.status);
}
