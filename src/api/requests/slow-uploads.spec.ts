import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { allowSlowUploads, uploading } from './slow-uploads.js';

describe('requests that arrive slowly', () => {
  let server: Server;
  let arrived: Promise<IncomingMessage>;
  let client: Socket;
  let answer: Promise<string>;

  beforeEach(async () => {
    server = createServer();
    allowSlowUploads(server);
    arrived = new Promise((resolve) => server.on('request', resolve));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    answer = new Promise((resolve) => {
      let text = '';
      client.on('data', (data) => (text += data.toString())).on('close', () => resolve(text));
    });
    client.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc');
  });
  afterEach(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });

  const timeOut = ({ socket }: IncomingMessage): boolean =>
    server.emit(
      'clientError',
      Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }),
      socket,
    );

  it('are ended as Node ends them', async () => {
    timeOut(await arrived);
    expect(await answer).toMatch(/^HTTP\/1.1 408 /);
  });

  it('go on where they bring a file, and not once it is done', async () => {
    const request = await arrived;
    const done = uploading(request, { idle: 30, inAll: 60 });
    timeOut(request);
    expect(request.socket.destroyed).toBe(false);
    done();
    timeOut(request);
    expect(await answer).toMatch(/^HTTP\/1.1 408 /);
  });

  it('are given up where nothing of the file arrives, or it takes too long', async () => {
    uploading(await arrived, { idle: 0.02, inAll: 60 });
    expect(await answer).toBe('');
  });

  it('are given up where it takes too long', async () => {
    uploading(await arrived, { idle: 60, inAll: 0.02 });
    expect(await answer).toBe('');
  });
});
