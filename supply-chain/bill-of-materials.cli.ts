import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { billOfMaterials, type LockFile } from './bill-of-materials.js';

const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as LockFile;
process.stdout.write(`${billOfMaterials(lock, new Date(), randomUUID())}\n`);
