import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';

const DOCUMENT = 'docs/security.md';

/** A test that the document names: where it is, and how it is called in its file. */
const NAMED = /^- `(?<file>[^`]+\.(?:test|spec)\.ts)`: “(?<name>[^”]+)”$/gm;

const RISKS = Array.from({ length: 10 }, (_, index) => `API${index + 1}:2023`);

describe(DOCUMENT, () => {
  it('names for each of the ten risks tests that hold it, and those exist', async () => {
    const sections = (await readFile(DOCUMENT, 'utf8')).split(/^## /m).slice(1);
    const missing: string[] = [];
    for (const risk of RISKS) {
      const section = sections.find((text) => text.startsWith(`${risk} `)) ?? '';
      const tests = [...section.matchAll(NAMED)].map(
        ({ groups }) => groups as { file: string; name: string },
      );
      if (tests.length === 0) missing.push(risk);
      // Whatever looks like a test is one that is checked.
      expect([risk, section.match(/\.(test|spec)\.ts/g)?.length]).toEqual([risk, tests.length]);
      for (const { file, name } of tests)
        if (!(await isTestIn(file, name))) missing.push(`${risk}: ${file}: ${name}`);
    }
    expect(missing).toEqual([]);
  });
});

/** Whether a file has a test of that name, written as it is in the document. */
async function isTestIn(file: string, name: string): Promise<boolean> {
  const code = await readFile(file, 'utf8').catch(() => '');
  return [`'${name}'`, `"${name}"`, `\`${name}\``].some((literal) => code.includes(`${literal},`));
}
