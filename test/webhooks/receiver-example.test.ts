import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from '@swc/core';
import { expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { freePort } from '../../src/database/embedded/server.js';
import { newSecret, signed } from '../../src/integrations/webhooks/sending/signature.js';
import { cloudEventOf } from '../../src/integrations/webhooks/rules/cloud-event.js';

const ROOT = join(import.meta.dirname, '../..');

/** The receiver of docs/webhooks.md, as a program that finds the packages of the repository. */
async function writeExample(): Promise<string> {
  const document = await readFile(join(ROOT, 'docs/webhooks.md'), 'utf8');
  const source = /^```ts\n(?<source>.*?)^```$/ms.exec(document)?.groups?.source ?? '';
  const { code } = await transform(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  const file = join(ROOT, 'node_modules', `.receiver-example-${process.pid}.mjs`);
  await writeFile(file, code);
  return file;
}

it('the receiver of docs/webhooks.md takes what the registry sends, and nothing else', async () => {
  const file = await writeExample();
  const port = await freePort(undefined);
  const secret = newSecret();
  const receiver = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH, SECRET: secret, PORT: `${port}`, NODE_NO_WARNINGS: '1' },
  });
  let output = '';
  for (const stream of [receiver.stdout, receiver.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  try {
    await waitUntil(async () => output.includes('listening'), 20_000);
    const url = `http://127.0.0.1:${port}/`;
    const asked = await fetch(url, {
      method: 'OPTIONS',
      headers: { 'WebHook-Request-Origin': 'akkoord.example' },
    });
    expect([asked.status, asked.headers.get('webhook-allowed-origin')]).toEqual([200, 'akkoord.example']);
    const agreementId = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';
    const told = { eventId: `${agreementId}_12`, agreementId, sequence: 12, type: 'SUBMIT', councilId: null };
    const body = JSON.stringify(cloudEventOf({ ...told, at: new Date() }, 'https://akkoord.example'));
    const send = async (with_: string): Promise<number> => {
      const headers = {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        ...signed(told.eventId, body, new Date(), [with_]),
      };
      return (await fetch(url, { method: 'POST', headers, body })).status;
    };
    expect([await send(newSecret()), await send(secret), await send(secret)]).toEqual([401, 204, 204]);
    const line = `be.akkoord.agreement.SUBMIT /v1/agreements/${agreementId}`;
    expect(output.split('\n').filter((each) => each === line)).toHaveLength(1);
  } finally {
    receiver.kill();
    await once(receiver, 'close');
    await rm(file, { force: true });
  }
});
