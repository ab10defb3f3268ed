import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SOURCES = join(import.meta.dirname, '../../src');

describe('classes', () => {
  it('have names of their own: of two with one name, the OpenAPI document would know one schema', async () => {
    const files = (await readdir(SOURCES, { recursive: true })).filter((file) => file.endsWith('.ts'));
    const contents = await Promise.all(files.map((file) => readFile(join(SOURCES, file), 'utf8')));
    const names = contents.flatMap((content) =>
      [...content.matchAll(/^export (?:abstract )?class (\w+)/gm)].map(([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
