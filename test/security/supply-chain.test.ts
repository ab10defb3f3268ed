import { readFile } from 'node:fs/promises';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from '@jest/globals';
import { passes, sentenceOf, verdictOf } from '../../supply-chain/audit.js';
import { billOfMaterials, type LockFile } from '../../supply-chain/bill-of-materials.js';

const COUNTS = { info: 0, low: 1, moderate: 2, high: 0, critical: 0, total: 3 };

describe('the audit of dependencies', () => {
  const audited = (counts: object, vulnerabilities: object = {}): string =>
    JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { ...COUNTS, ...counts } } });

  it('passes what is of moderate severity at most', () => {
    const verdict = verdictOf(audited({}, { 'some-package': { severity: 'moderate' } }));
    expect(passes(verdict)).toBe(true);
    expect(sentenceOf(verdict)).toBe(
      'Known vulnerabilities in production dependencies: 0 critical, 0 high, 2 moderate, 1 low.',
    );
  });

  it.each(['high', 'critical'])(
    'fails on a vulnerability of %s severity, and names the package',
    (severity) => {
      const found = { quiet: { severity: 'low' }, 'bad-package': { severity } };
      const verdict = verdictOf(audited({ [severity]: 1 }, found));
      expect(passes(verdict)).toBe(false);
      expect(sentenceOf(verdict)).toMatch(/; to be upgraded: bad-package\.$/);
    },
  );

  it('tells a registry that does not offer it from one without vulnerabilities, and from one that is down', () => {
    const mirror = verdictOf(
      JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405, body: '' }),
    );
    expect(mirror).toEqual({ kind: 'not-offered', status: 405 });
    expect(passes(mirror)).toBe(true);
    expect(sentenceOf(mirror)).toContain('NOT AUDITED');
    for (const output of [
      '',
      'npm error',
      'null',
      JSON.stringify({ message: '502 Bad Gateway', statusCode: 502 }),
    ])
      expect([output, passes(verdictOf(output))]).toEqual([output, false]);
  });
});

describe('the bill of materials', () => {
  interface Bill {
    readonly metadata: { readonly component: object };
    readonly components: readonly { readonly purl: string; readonly licenses?: readonly unknown[] }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  }

  it('is valid CycloneDX, and has all that production installs, with its version and licence', async () => {
    const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as LockFile;
    const text = billOfMaterials(
      lock,
      new Date('2026-11-24T09:30:00Z'),
      '0192f0c1-2b3c-4d4e-8f5a-6b7c8d9e0f1a',
    );
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(text)).toBeNull();
    expect(await validator.validate(text.replace('"bomFormat"', '"format"'))).not.toBeNull();

    const { metadata, components, dependencies } = JSON.parse(text) as Bill;
    expect(metadata.component).toMatchObject({ name: 'akkoord', type: 'application' });
    const production = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
    expect(components).toHaveLength(production.length);
    expect(components.length).toBeGreaterThan(200);
    const purls = components.map(({ purl }) => purl);
    for (const [name, version] of Object.entries(await dependenciesOf('package.json')))
      expect(purls).toContain(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(purls.filter((purl) => purl.startsWith('pkg:npm/jest@'))).toEqual([]);
    const unlicensed = components.filter(({ licenses = [] }) => licenses.length === 0);
    // Their package.json says it in a way that npm's lock file does not take over.
    expect(unlicensed.map(({ purl }) => purl.split('@')[0])).toEqual([
      'pkg:npm/busboy',
      'pkg:npm/png-js',
      'pkg:npm/streamsearch',
    ]);
    const nest = dependencies.find(({ ref }) => ref === 'node_modules/@nestjs/platform-express');
    expect(nest?.dependsOn).toEqual(
      expect.arrayContaining(['node_modules/express', 'node_modules/@nestjs/common']),
    );
  });
});

async function dependenciesOf(path: string): Promise<Record<string, string>> {
  return (JSON.parse(await readFile(path, 'utf8')) as { dependencies: Record<string, string> }).dependencies;
}
