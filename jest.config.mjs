import { swcOptions } from './test/support/swc-options.mjs';

/** Specs of pure code stand beside it in src/; test/ needs a database or the whole application. */
export default {
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testRegex: '\\.(spec|test)\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  // Tests wait for PostgreSQL and for clocks as much as they compute: a worker for every core.
  maxWorkers: '100%',
  // What a test file loads is never wholly let go; a worker that has grown too large is slow before it fails.
  workerIdleMemoryLimit: '2GB',
  testTimeout: 30_000,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/support/summary-reporter.mjs'],
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
};
