import type { OpenAPIObject } from '@nestjs/swagger';
import { type DocumentedProblem, problemResponse } from './api-problems.js';
import { USUAL_PROBLEMS, type UsualStatus } from './problem-examples.js';

interface Operation {
  tags?: string[];
  requestBody?: unknown;
  security?: Record<string, string[]>[];
  responses: Record<string, unknown>;
}

/** Where in `components.responses` the usual problem of a status stands. */
const NAMES: Partial<Record<UsualStatus, string>> = {
  400: 'NotValid',
  401: 'TokenNotAccepted',
  403: 'NotPermitted',
  413: 'BodyTooLarge',
  415: 'UnsupportedMediaType',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'Unavailable',
};

/** A valid token for an organisation that cannot act; operations that need a right document more of 403 themselves. */
const ORGANISATION_NOT_ACCEPTED: readonly DocumentedProblem[] = [
  {
    status: 403,
    code: 'organisation-unknown',
    when: 'The registry does not know the organisation of the token.',
    params: { organisation: 'OVO999999' },
  },
  {
    status: 403,
    code: 'organisation-ended',
    when: 'The organisation of the token is no more, as after a merger.',
    params: { organisation: 'Borsbeek', endedOn: '2025-01-01' },
  },
  {
    status: 403,
    code: 'client-not-active',
    when: 'The client system of the token is not active.',
    params: { client: 'zaaksysteem-kortrijk', state: 'suspended' },
  },
  {
    status: 403,
    code: 'outside-delegation',
    when: 'The caller names another organisation, and has no delegation from it that covers this.',
  },
];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * Adds to each operation under /v1 the problems that any such operation can answer, where it does not document that
 * status itself. The others (health, metrics) neither read tokens nor answer those problems.
 */
export function addCommonResponses(document: OpenAPIObject): void {
  const used = new Set<UsualStatus>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (!operation) continue;
      if (!path.startsWith('/v1/')) {
        operation.security = [];
        continue;
      }
      for (const status of statusesOf(operation)) {
        if (`${status}` in operation.responses) continue;
        operation.responses[status] = { $ref: `#/components/responses/${NAMES[status]}` };
        used.add(status);
      }
    }
  }
  const problem = document.components?.schemas?.ProblemDto;
  if (problem) Object.assign(problem, { additionalProperties: true });
  document.components = { ...document.components, responses: responsesOf([...used]) };
}

function statusesOf(operation: Operation): UsualStatus[] {
  // 400 and 403 also to who names no organisation, or not an own one, with a token for several.
  const statuses: UsualStatus[] = [400, 401, 403, 429, 500, 503];
  if (operation.requestBody) statuses.push(413, 415);
  return statuses;
}

type ProblemResponse = ReturnType<typeof problemResponse>;

function responsesOf(statuses: readonly UsualStatus[]): Record<string, ProblemResponse> {
  const inOrder = [...statuses].sort((a, b) => a - b);
  const named = inOrder.map((status): [string, ProblemResponse] => [
    NAMES[status] ?? String(status),
    problemResponse([
      { status, ...USUAL_PROBLEMS[status] },
      ...(status === 403 ? ORGANISATION_NOT_ACCEPTED : []),
    ]),
  ]);
  return Object.fromEntries(named);
}
