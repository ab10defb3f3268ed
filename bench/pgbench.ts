import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = `
\\set id random(201, 1000)
BEGIN;
SELECT version, state FROM bare_row WHERE id = :id;
UPDATE bare_row SET version = version + 1, state = '{"count": 1}' WHERE id = :id;
INSERT INTO bare_history SELECT :id, version, now(), '{"type": "OBJECT_TO_TEXT"}' FROM bare_row WHERE id = :id;
INSERT INTO bare_outbox SELECT :id, version, '{"type": "changed"}' FROM bare_row WHERE id = :id;
COMMIT;
`;

/** Transactions a second of the bare server's five statements without any server, or undefined without pgbench. */
export async function measurePgbench(databaseUrl: string, seconds: number): Promise<number | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'akkoord-bench-'));
  const script = join(folder, 'event.sql');
  await writeFile(script, SCRIPT);
  try {
    const parameters = [
      '-n',
      '-f',
      script,
      '-c',
      '16',
      '-j',
      '2',
      '-T',
      `${seconds}`,
      '-M',
      'prepared',
      databaseUrl,
    ];
    const { stdout } = await promisify(execFile)('pgbench', parameters);
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}
