import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between an application and its database, and loses answers on their way back. */
export interface LossyProxy {
  /** The database's address, by way of the proxy. */
  readonly url: string;
  /** Lets the next statement whose message has this text be carried out, and its answer and connection be lost. */
  loseAnswerTo(text: string): void;
  /** How many answers have been lost. */
  readonly lost: number;
  stop(): Promise<void>;
}

/** @param databaseUrl without TLS */
export async function startLossyProxy(databaseUrl: string): Promise<LossyProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let awaited: string | undefined;
  let lost = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    let isLosing = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.on('close', () => database.end());
    database.on('close', () => client.destroy());
    client.on('data', (sent) => {
      if (awaited !== undefined && sent.includes(awaited)) {
        awaited = undefined;
        isLosing = true;
      }
      database.write(sent);
    });
    database.on('data', (answer) => {
      if (!isLosing) return void client.write(answer);
      lost += 1;
      client.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    loseAnswerTo: (text) => (awaited = text),
    get lost() {
      return lost;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
