/** `node --import ./test/support/typescript.mjs file.ts` runs a source file without building it. */
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
