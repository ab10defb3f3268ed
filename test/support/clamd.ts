import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The test file that every scanner finds (EICAR), in two parts so that scanners leave this source alone. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** How it behaves. */
type Mood = 'scans' | 'silent' | 'hangsUp' | 'hasEnough';

/** A server that speaks what clamd's documentation says of INSTREAM, and nothing else. */
export interface TestClamd {
  readonly port: number;
  mood: Mood;
  /** How many bytes were scanned. */
  scanned: number;
  stop(): Promise<void>;
}

const COMMAND = Buffer.from('zINSTREAM\0');

export async function startClamd(): Promise<TestClamd> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    if (clamd.mood === 'hangsUp') return void socket.destroy();
    let pending = Buffer.alloc(0);
    let seen = '';
    let hasCommand = false;
    socket.on('data', (data: Buffer) => {
      if (clamd.mood === 'silent') return;
      pending = Buffer.concat([pending, data]);
      if (!hasCommand && pending.length >= COMMAND.length) {
        if (!pending.subarray(0, COMMAND.length).equals(COMMAND)) return void socket.end('UNKNOWN COMMAND\0');
        hasCommand = true;
        pending = pending.subarray(COMMAND.length);
      }
      while (hasCommand && pending.length >= 4) {
        const length = pending.readUInt32BE(0);
        if (length === 0)
          return void socket.end(`stream: ${seen.includes(EICAR) ? 'Eicar-Signature FOUND' : 'OK'}\0`);
        if (pending.length < 4 + length) return;
        if (clamd.mood === 'hasEnough') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
        clamd.scanned += length;
        // What it looks for may lie across two pieces.
        seen = seen.slice(-EICAR.length) + pending.toString('latin1', 4, 4 + length);
        if (seen.length > 1_000_000 && !seen.includes(EICAR)) seen = seen.slice(-EICAR.length);
        pending = pending.subarray(4 + length);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const clamd: TestClamd = {
    port,
    mood: 'scans',
    scanned: 0,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return clamd;
}
