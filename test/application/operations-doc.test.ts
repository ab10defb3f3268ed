import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '../../src/config/settings.js';

describe('docs/operations.md', () => {
  it('names every setting with what it means, and no other', async () => {
    const document = await readFile('docs/operations.md', 'utf8');
    const rows = [...document.matchAll(/^\| `([A-Z0-9_]+)` \| .* \| (.*) \|$/gm)].map(([, name, meaning]) => [
      name,
      meaning,
    ]);
    expect(rows).toEqual(Object.entries(SETTINGS).map(([name, { meaning }]) => [name, meaning]));
  });
});
