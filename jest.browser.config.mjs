import config from './jest.config.mjs';

/** Tests in a browser: they need chromium, which `npm test` does without. */
export default {
  ...config,
  roots: ['<rootDir>/test/browser'],
  testRegex: '\\.browser\\.ts$',
  testTimeout: 120_000,
  reporters: ['default'],
};
