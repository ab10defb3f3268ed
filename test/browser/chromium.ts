import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts chromium: the program that CHROMIUM names, or else the first one called `chromium` on the PATH. Nothing is
 * downloaded.
 * @throws where there is none, with what to do about it
 */
export async function startChromium(): Promise<Browser> {
  const executablePath = await findChromium(process.env['CHROMIUM'], process.env['PATH'] ?? '');
  // As root chromium runs without its sandbox, or not at all.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, chromiumSandbox: !isRoot, args: ['--disable-gpu'] });
}

/**
 * Where chromium is.
 * @param named what CHROMIUM says: a path, or undefined
 * @param path the folders in which programs are looked for
 */
export async function findChromium(named: string | undefined, path: string): Promise<string> {
  if (named !== undefined && named !== '') {
    if (await isProgram(named)) return named;
    throw new Error(`CHROMIUM is ${named}, and that is no program. Name chromium by its full path.`);
  }
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, 'chromium');
    if (await isProgram(file)) return file;
  }
  throw new Error(
    'Tests in a browser need chromium, and there is none on the PATH. Install it (on Debian: ' +
      'apt-get install chromium), or name one by the environment variable CHROMIUM.',
  );
}

function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
