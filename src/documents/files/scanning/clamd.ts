import { connect, type Socket } from 'node:net';

/** Where a clamd listens: `host:port`, or the path of a socket. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

/** A scanner cannot be reached, does not answer, or answers what says nothing of the file. */
export class ScannerAway extends Error {}

/** A scanner found something. */
export class VirusFound extends Error {
  constructor(
    /** Its name, as the scanner has it. */
    readonly virus: string,
  ) {
    super(virus);
  }
}

/** Longest answer that makes sense. */
const MOST_ANSWERED = 4096;
const MOST_AT_ONCE = 64 * 1024;

/**
 * Has a stream scanned while it passes (clamd's INSTREAM: `z` and the command with a NUL at its end, then pieces, each
 * behind its length in four bytes, and an empty one). What passes is only to be kept once all of it has: the verdict comes
 * at the end.
 * @param seconds how long clamd may take to take a piece, or to answer
 * @throws ScannerAway, VirusFound
 */
export async function* scanned(
  content: AsyncIterable<Uint8Array>,
  address: ClamdAddress,
  seconds: number,
): AsyncGenerator<Uint8Array> {
  const socket = await connected(address, seconds);
  const answer = answerOf(socket);
  // Whatever goes wrong in between is seen where it is awaited.
  answer.catch(() => undefined);
  try {
    await send(socket, answer, Buffer.from('zINSTREAM\0'));
    for await (const chunk of content) {
      for (let start = 0; start < chunk.length; start += MOST_AT_ONCE) {
        const piece = chunk.subarray(start, start + MOST_AT_ONCE);
        await send(socket, answer, lengthOf(piece.length));
        await send(socket, answer, piece);
      }
      yield chunk;
    }
    await send(socket, answer, lengthOf(0));
    judge(await answer);
  } finally {
    socket.destroy();
  }
}

async function connected(address: ClamdAddress, seconds: number): Promise<Socket> {
  const socket = connect(address);
  socket.setTimeout(seconds * 1000, () => socket.destroy(new ScannerAway('no answer in time')));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', (error) => reject(new ScannerAway(error.message)));
  });
  return socket;
}

/** What clamd says: all until it closes the connection, or a NUL. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
      const end = text.indexOf('\0');
      if (end !== -1) resolve(text.slice(0, end));
      else if (text.length > MOST_ANSWERED) reject(new ScannerAway('a long answer'));
    });
    socket.on('error', (error) => reject(new ScannerAway(error.message)));
    socket.on('close', () => (text === '' ? reject(new ScannerAway('no answer')) : resolve(text.trim())));
  });
}

/** Waits until clamd has room; one that answers in the middle of the stream has had enough of it. */
async function send(socket: Socket, answer: Promise<string>, bytes: Uint8Array): Promise<void> {
  const hasRoom = new Promise<'room'>((resolve) => {
    if (socket.write(bytes)) resolve('room');
    else socket.once('drain', () => resolve('room'));
  });
  const first = await Promise.race([hasRoom, answer.then((text) => ({ text }))]);
  if (first !== 'room') judge(first.text);
  if (first !== 'room') throw new ScannerAway('an answer before the end');
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** `stream: OK`, `stream: Name FOUND`, or an error such as `INSTREAM size limit exceeded. ERROR`. */
function judge(answer: string): void {
  if (/^stream: OK$/.test(answer)) return;
  const found = /^stream: (.+) FOUND$/.exec(answer);
  throw found ? new VirusFound(found[1]) : new ScannerAway(answer);
}
