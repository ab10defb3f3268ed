import fc from 'fast-check';
import { anyRule } from '../../../test/support/electorate.js';
import { parseRule } from './parse-rule.js';
import type { RatificationRule } from './rule.js';

/** Each fault as `path: key`. */
function faultsOf(value: unknown): string[] {
  const answer = parseRule(value);
  return 'faults' in answer ? answer.faults.map(({ path, detail }) => `${path}: ${detail.key}`) : [];
}

const unanimity = { type: 'unanimity' };
const nested = (depth: number): object =>
  depth === 1 ? unanimity : { type: 'level', level: 'province', rule: nested(depth - 1) };

/** Rules with something changed in them: the kind of junk that comes near to a rule. */
const almostRule = fc.letrec<{ part: unknown }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4 },
    anyRule,
    fc.anything(),
    fc.record(
      {
        type: fc.constantFrom('unanimity', 'count', 'share', 'population', 'level', 'allOf', 'toString', 7),
        min: fc.oneof(fc.double(), fc.integer(), fc.string()),
        level: fc.constantFrom('province', 'region', null),
        rule: tie('part'),
        rules: fc.oneof(fc.array(tie('part')), tie('part')),
        ['__proto__']: tie('part'),
      },
      { requiredKeys: ['type'] },
    ),
  ),
})).part;

describe('parseRule', () => {
  it('reads back every rule that was written as JSON', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(parseRule(JSON.parse(JSON.stringify(rule)))).toEqual({ rule });
      }),
    );
  });

  it('never throws on junk, and either answers a rule or says what is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), almostRule), (junk) => {
        const answer = parseRule(junk);
        if ('rule' in answer) expect(parseRule(answer.rule)).toEqual(answer);
        else expect(answer.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('answers a rule of its own, not what it was sent', () => {
    const sent = { type: 'allOf', rules: [{ type: 'count', min: 2 }] };
    const { rule } = parseRule(sent) as { rule: RatificationRule };
    sent.rules[0].min = 99;
    expect(rule).toEqual({ type: 'allOf', rules: [{ type: 'count', min: 2 }] });
  });

  it.each<[unknown, string[]]>([
    [null, [': rule.not-an-object']],
    [undefined, [': rule.not-an-object']],
    ['unanimity', [': rule.not-an-object']],
    [[unanimity], [': rule.not-an-object']],
    [{}, ['type: rule.unknown-type']],
    [{ type: 'majority' }, ['type: rule.unknown-type']],
    [{ type: 'toString' }, ['type: rule.unknown-type']],
    [{ type: ['count'] }, ['type: rule.unknown-type']],
    [{ type: 'unanimity', min: 1 }, ['min: rule.unknown-field']],
    [
      { type: 'count', min: 2, max: 3, level: 'province' },
      ['max: rule.unknown-field', 'level: rule.unknown-field'],
    ],
    [JSON.parse('{ "type": "unanimity", "__proto__": {} }'), ['__proto__: rule.unknown-field']],
    [{ type: 'level', level: 'region', rule: unanimity }, ['level: rule.unknown-level']],
    [{ type: 'level', rule: unanimity }, ['level: rule.unknown-level']],
    [{ type: 'level', level: 'province' }, ['rule: rule.not-an-object']],
    [{ type: 'allOf' }, ['rules: rule.no-rules']],
    [{ type: 'anyOf', rules: [] }, ['rules: rule.no-rules']],
    [{ type: 'anyOf', rules: unanimity }, ['rules: rule.no-rules']],
  ])('names what is wrong with %j', (value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  it.each([undefined, null, '2', 0, -1, 1.5, 10_001, Infinity, NaN])('refuses %p as a count', (min) => {
    expect(faultsOf({ type: 'count', min })).toEqual(['min: rule.not-a-count']);
  });

  it.each([1, 10_000])('takes %p as a count', (min) => {
    expect(parseRule({ type: 'count', min })).toEqual({ rule: { type: 'count', min } });
  });

  it.each([undefined, null, '0.5', 0, -0.1, 1.01, 66, Infinity, NaN])('refuses %p as a share', (min) => {
    for (const type of ['share', 'population'])
      expect(faultsOf({ type, min })).toEqual(['min: rule.not-a-share']);
  });

  it.each([0.01, 0.66, 1])('takes %p as a share', (min) => {
    for (const type of ['share', 'population'])
      expect(parseRule({ type, min })).toEqual({ rule: { type, min } });
  });

  it('names every fault at once, each with its place', () => {
    const value = {
      type: 'allOf',
      note: 'x',
      rules: [
        { type: 'share', min: 2 },
        { type: 'level', level: 'region', rule: { type: 'anyOf', rules: [7, { type: 'count', min: 0 }] } },
        unanimity,
        { type: 'most' },
      ],
    };
    expect(faultsOf(value)).toEqual([
      'note: rule.unknown-field',
      'rules[0].min: rule.not-a-share',
      'rules[1].rule.rules[0]: rule.not-an-object',
      'rules[1].rule.rules[1].min: rule.not-a-count',
      'rules[1].level: rule.unknown-level',
      'rules[3].type: rule.unknown-type',
    ]);
  });

  it('says what could have been there', () => {
    expect(parseRule({ type: 'most' })).toMatchObject({
      faults: [
        {
          detail: {
            params: {
              types: 'unanimity, count, share, population, level, party, date, external, allOf, anyOf',
            },
          },
        },
      ],
    });
    expect(parseRule({ type: 'level', level: 'x', rule: unanimity })).toMatchObject({
      faults: [{ detail: { params: { levels: 'municipality, province, flanders' } } }],
    });
    expect(parseRule({ type: 'unanimity', x: 1 })).toMatchObject({
      faults: [{ detail: { params: { type: 'unanimity' } } }],
    });
  });

  it('reads rules six deep and of fifty parts, and none deeper or larger', () => {
    const wide = (parts: number): object => ({
      type: 'anyOf',
      rules: Array.from({ length: parts - 1 }, () => unanimity),
    });
    expect(faultsOf(nested(6))).toEqual([]);
    expect(faultsOf(nested(7))).toEqual([`${Array(6).fill('rule').join('.')}: rule.too-large`]);
    expect(faultsOf(wide(50))).toEqual([]);
    expect(faultsOf(wide(51))).toEqual(['rules[49]: rule.too-large']);
    expect(parseRule(wide(51))).toMatchObject({ faults: [{ detail: { params: { parts: 50, depth: 6 } } }] });
  });

  it.each<[string, () => object]>([
    ['wide', () => ({ type: 'anyOf', rules: Array.from({ length: 100_000 }, () => unanimity) })],
    [
      'deep',
      () =>
        Array.from({ length: 10_000 }).reduce<object>(
          (rule) => ({ type: 'allOf', rules: [rule] }),
          unanimity,
        ),
    ],
    [
      'bushy',
      () => {
        const bush = (depth: number): object =>
          depth === 1
            ? unanimity
            : { type: 'allOf', rules: Array.from({ length: 12 }, () => bush(depth - 1)) };
        return bush(5);
      },
    ],
  ])('says so once of a rule that is far too %s', (_, rule) => {
    expect(faultsOf(rule()).map((each) => each.split(': ')[1])).toEqual(['rule.too-large']);
  });
});
