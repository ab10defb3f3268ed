import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from 'node:http';
import { DataSource } from 'typeorm';
import { DATABASE_POOL } from '../../src/database/database.module.js';
import type { Pool } from 'pg';
import { aDeal, KORTRIJK } from '../support/a-deal.js';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { startOpenApplication, type OpenApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import type { OpenApi } from '../support/contract.js';

describe('what a request may cost', () => {
  let server: OpenApplication;
  let api: ApiClient;

  beforeAll(async () => {
    server = await startOpenApplication({ env: { REQUEST_SECONDS: '7', BODY_LIMIT_KB: '256' } });
    api = await asOrganisation(server.url, KORTRIJK);
  });
  afterAll(() => server.stop());

  const sent = async (body: string, path = '/v1/agreements'): Promise<[number, string]> => {
    const answer = await api.send<ProblemBody>('POST', path, body, { 'content-type': 'application/json' });
    return [answer.status, answer.body.type.split(':').at(-1) ?? ''];
  };
  /** The names of what is found fault with in a draft with these fields. */
  const faultsIn = async (fields: object): Promise<string[]> => {
    const { status, body } = await api.post<ProblemBody>('/v1/agreements', { ...aDeal().body, ...fields });
    expect(status).toBe(400);
    return (body.issues ?? []).map(({ name }) => name);
  };
  const rule = (depth: number): object =>
    depth === 0 ? { type: 'unanimity' } : { type: 'allOf', rules: [rule(depth - 1)] };

  it('is bounded for bodies: by size, and however deep they are', async () => {
    expect(await sent(JSON.stringify({ title: 'x'.repeat(300_000) }))).toEqual([413, 'body-too-large']);
    const depth = 100_000;
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ]) {
      const deep = `${open.repeat(depth / open.length)}1${close.repeat(depth / open.length)}`;
      expect(await sent(deep)).toEqual([400, 'validation-failed']);
      for (const field of ['title', 'parties', 'ratificationRule', 'assignment'])
        expect(await sent(`{"kind":"deal","${field}":${deep}}`)).toEqual([400, 'validation-failed']);
    }
  });

  it('is bounded for lists in bodies, and for the depth and size of rules', async () => {
    const parties = Array.from({ length: 401 }, (_, n) => ({
      organisationId: `OVO${100_000 + n}`,
      role: 'party',
    }));
    expect(await faultsIn({ parties })).toEqual(['parties']);
    expect(await faultsIn({ ratificationRule: rule(6) })).toEqual([
      `ratificationRule${'.rules[0]'.repeat(6)}`,
    ]);
    const wide = { type: 'anyOf', rules: Array.from({ length: 60 }, () => ({ type: 'unanimity' })) };
    expect(await faultsIn({ ratificationRule: wide })).toEqual(['ratificationRule.rules[49]']);
    const deal = await aDeal().begun(server.url);
    const clauses = Array.from({ length: 501 }, (_, n) => ({ number: `${n}`, heading: 'x', body: 'x' }));
    const { status, body } = await api.post<ProblemBody>(`${deal.path}/texts`, { clauses });
    expect([status, body.issues?.map(({ name }) => name)]).toEqual([400, ['clauses']]);
  });

  it('is bounded for every list: its pages have 100 items at most', async () => {
    const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as OpenApi;
    const unbounded: string[] = [];
    let lists = 0;
    for (const operations of Object.values(document.paths))
      for (const { operationId, parameters = [] } of Object.values(operations)) {
        const has = (name: string): Record<string, unknown> | undefined =>
          parameters.find((each) => each.in === 'query' && each.name === name)?.schema;
        if (has('cursor') === undefined) continue;
        lists += 1;
        if (has('limit')?.maximum !== 100 || has('cursor')?.maxLength === undefined)
          unbounded.push(operationId);
      }
    expect(unbounded).toEqual([]);
    expect(lists).toBeGreaterThan(20);
    expect((await api.get('/v1/agreements?limit=101')).status).toBe(400);
  });

  it('is bounded for addresses and headers', async () => {
    const long = await fetch(`${server.url}/v1/agreements?q=${'x'.repeat(20_000)}`);
    expect(long.status).toBe(431);
    const filter = await api.get<ProblemBody>(`/v1/agreements?q=${'x'.repeat(2_000)}`);
    expect([filter.status, filter.body.issues?.map(({ name }) => name)]).toEqual([400, ['q']]);
    const often = await api.get<ProblemBody>(`/v1/agreements?${'theme=space&'.repeat(50)}`);
    expect(often.status).toBe(400);
  });

  it('is bounded in time: for sending it, and for its statements in the database', async () => {
    const { requestTimeout, headersTimeout }: Server = server.app.getHttpServer();
    expect([requestTimeout, headersTimeout]).toEqual([7_000, 7_000]);
    const setting = 'SHOW statement_timeout';
    const pool = server.app.get<Pool>(DATABASE_POOL, { strict: false });
    expect((await pool.query(setting)).rows).toEqual([{ statement_timeout: '7s' }]);
    const dataSource = server.app.get(DataSource, { strict: false });
    expect(await dataSource.query(setting)).toEqual([{ statement_timeout: '7s' }]);
  });
});
