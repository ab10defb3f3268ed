import autocannon from 'autocannon';

/** One request of a load. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a load came to. */
export interface LoadResult {
  /** Requests a second that were answered 2xx. */
  readonly rate: number;
  /** Milliseconds in the middle, and for all but one in a hundred. */
  readonly median: number;
  readonly p99: number;
  /** How many answers had another status, by status; connections that broke under `errors`. */
  readonly refused: Readonly<Record<string, number>>;
}

/**
 * Sends requests over 16 connections for some seconds.
 * @param requestsOf each connection's own requests, sent in a circle
 */
export async function load(
  url: string,
  seconds: number,
  requestsOf: (connection: number) => readonly LoadRequest[],
  connections = 16,
): Promise<LoadResult> {
  let connection = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const requests = requestsOf(connection++).map(({ method, path, headers, body }) => ({
        method,
        path,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        body: body === undefined ? undefined : JSON.stringify(body),
      }));
      client.setRequests(requests);
    },
  });
  return {
    rate: result['2xx'] / result.duration,
    median: result.latency.p50,
    p99: result.latency.p99,
    refused: refusals(result),
  };
}

function refusals(result: autocannon.Result): Record<string, number> {
  const byStatus = Object.entries(result.statusCodeStats ?? {}).map(
    ([status, { count }]): [string, number] => [status, count ?? 0],
  );
  return Object.fromEntries([...byStatus, ['errors', result.errors] as [string, number]].filter(refused));
}

function refused([status, count]: [string, number]): boolean {
  return count > 0 && !status.startsWith('2');
}
