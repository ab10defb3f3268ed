/** The layering of the architecture (docs/architecture.md) as a check that fails. */
const PURE =
  '^src/((workflow/(machines|core)|ledger/chain|[^/]+/rules|integrations/[^/]+/(rules|reading)|common/(time|text))/|access/(delegable|principal|policy|rights|standing|visibility)\\.ts$)';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-code-stays-pure',
      comment: 'Statecharts, rules and calculations know no framework, database, clock or randomness.',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.(spec|module)\\.ts$' },
      to: {
        path: 'node_modules/(@nestjs|typeorm|pg|express|graphile-worker|uuid)/|^(node:)?(crypto|fs|http|net)$',
      },
    },
    {
      name: 'pure-code-imports-pure-code',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.(spec|module)\\.ts$' },
      to: { path: '^src/', pathNot: [PURE, '^src/common/', '^src/messages/message\\.ts$'] },
    },
    {
      name: 'xstate-in-workflow-only',
      severity: 'error',
      from: { pathNot: '^(src/workflow/|test/)' },
      to: { path: 'node_modules/xstate/' },
    },
    {
      name: 'no-test-code-in-src',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/|fast-check' },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
