import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** What a run of a program said, and whether it ended well. */
export interface Said {
  readonly ok: boolean;
  readonly text: string;
}

/**
 * Whether Debian's `cmis-client` is there. On the machine that decides on merges it must be; elsewhere the tests with it are
 * left out where it is not.
 * @throws where it is missing and `CI` is set
 */
export async function hasCmisClient(): Promise<boolean> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const found = await access(join(folder, 'cmis-client'), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  if (process.env['CI']) throw new Error('Tests need cmis-client: on Debian, apt-get install cmis-client.');
  process.stderr.write('cmis-client is not installed: tests with it are left out.\n');
  return false;
}

/** Runs `cmis-client` for somebody, or for nobody. */
export function cmisClient(
  url: string,
  credentials: { readonly user: string; readonly password: string } | undefined,
  folder: string,
  ...command: readonly string[]
): Promise<Said> {
  // Without any it asks on the terminal.
  const { user, password } = credentials ?? { user: 'anyone', password: 'anything' };
  const who = ['-u', user, '-p', password];
  const args = ['--url', url, '-r', 'akkoord', ...who, ...command];
  return new Promise((resolve) => {
    execFile('cmis-client', args, { cwd: folder, timeout: 30_000 }, (error, output, complaint) =>
      resolve({ ok: error === null, text: output + complaint }),
    );
  });
}
