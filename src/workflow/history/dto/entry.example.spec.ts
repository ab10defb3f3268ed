import { createHash } from 'node:crypto';
import { entryHash } from '../../../ledger/chain/hash-chain.js';
import { ENTRY_EXAMPLE } from './entry.example.js';

it('has the hash that the recipe gives', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  expect(ENTRY_EXAMPLE.hash).toBe(entryHash(ENTRY_EXAMPLE, ENTRY_EXAMPLE.previousHash, sha256));
});
