import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** The connections on which a file is arriving. */
const receiving = new WeakSet<Socket>();

/** How long a file may take, in seconds. */
export interface UploadPatience {
  /** Without anything arriving. */
  readonly idle: number;
  readonly inAll: number;
}

/**
 * Gives a request more time to arrive than others have, as long as something arrives: then its connection is closed.
 * @returns what to call once it has arrived, or is refused
 */
export function uploading(request: IncomingMessage, { idle, inAll }: UploadPatience): () => void {
  const { socket } = request;
  const giveUp = (): void => void socket.destroy();
  const timer = setTimeout(giveUp, inAll * 1000).unref();
  receiving.add(socket);
  request.setTimeout(idle * 1000, giveUp);
  return () => {
    clearTimeout(timer);
    receiving.delete(socket);
    socket.setTimeout(0);
    request.off('timeout', giveUp);
  };
}

/** Has the server not end requests that bring files after the time in which others must have arrived. */
export function allowSlowUploads(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && receiving.has(socket)) return;
    endAsNodeDoes(error, socket);
  });
}

const STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What Node does where nobody listens to these errors. */
function endAsNodeDoes(error: NodeJS.ErrnoException, socket: Socket): void {
  const { _httpMessage: answer } = socket as Socket & { _httpMessage?: { _headerSent?: boolean } };
  if (socket.writable && answer?._headerSent !== true)
    socket.write(`HTTP/1.1 ${STATUS[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`);
  socket.destroy(error);
}
