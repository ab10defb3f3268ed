import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { filteredRequest, requestFaultOf } from './filtered-request.js';

/** A name that leads to one address after another, each time that it is looked up. */
const leadingTo = (...addresses: string[]): LookupFunction => {
  let asked = 0;
  return (_name, options, callback) => {
    const address = addresses[Math.min(asked++, addresses.length - 1)];
    if (options.all) callback(null, [{ address, family: 4 }]);
    else callback(null, address, 4);
  };
};

describe('a request to an address that somebody gave', () => {
  const ask = async (url: string, lookup?: LookupFunction): Promise<number | string> => {
    const signal = AbortSignal.timeout(5_000);
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const request = filteredRequest(url, { method: 'GET', signal, lookup }, ['127.0.0.1'], resolve);
        request.once('error', reject).end();
      });
      response.resume();
      return response.statusCode ?? 0;
    } catch (error) {
      return requestFaultOf(error, signal);
    }
  };

  it('looks at the address each time that it connects', async () => {
    const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    // The address that is allowed here stands for a public one.
    const rebinding = leadingTo('127.0.0.1', '127.0.0.2', '10.0.0.1', '169.254.169.254');
    const url = `http://receiver.example:${port}/`;
    const answers = [];
    for (let times = 0; times < 4; times += 1) answers.push(await ask(url, rebinding));
    expect(answers).toEqual([200, 'addressRefused', 'addressRefused', 'addressRefused']);
    server.close();
    server.closeAllConnections();
  });

  it.each([
    'http://127.0.0.2/',
    'http://2130706434/',
    'http://0x7f.2/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.0.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.2]/',
    'http://[fe80::1]/',
    'http://[fd12:3456::1]/',
  ])('is not sent to %s', async (url) => {
    expect(await ask(url)).toBe('addressRefused');
  });
});
