import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Controller, Get, Module, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { LeanExpressAdapter } from '../../src/api/lean-express.adapter.js';

@Controller()
class Echo {
  @Get('echo')
  echo(@Req() request: Request, @Res() response: Response): void {
    response.json({ hostname: request.hostname, language: request.acceptsLanguages('nl', 'en') });
  }
}

@Module({ controllers: [Echo] })
class EchoModule {}

let app: NestExpressApplication;

beforeAll(async () => {
  app = await NestFactory.create<NestExpressApplication>(EchoModule, new LeanExpressAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

describe('the server of the API', () => {
  it('makes requests and responses as Express would make them, before Express is asked', async () => {
    const express = app.getHttpAdapter().getInstance() as { request: object; response: object };
    const made: object[] = [];
    const server: Server = app.getHttpServer();
    server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
      made.push(Object.getPrototypeOf(request) as object, Object.getPrototypeOf(response) as object);
    });

    const answer = await fetch(`${await app.getUrl()}/echo`, { headers: { 'accept-language': 'en' } });

    expect(await answer.json()).toEqual({ hostname: '127.0.0.1', language: 'en' });
    expect(made[0]).toBe(express.request);
    expect(made[1]).toBe(express.response);
  });
});
