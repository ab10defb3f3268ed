import type { EntryDto } from '../../workflow/history/dto/entry.dto.js';
import { drawRatificationFile } from './ratification-file.js';

const HOSTILE = `<script>alert("1")</script><img src=x onerror='a'>`;

describe('a ratification file', () => {
  const entry = (fields: Partial<EntryDto>): EntryDto => ({
    agreementId: 'a',
    sequence: 1,
    at: '2026-11-20T10:00:00.000Z',
    actor: { organisationId: 'OVO002177' },
    type: 'APPROVE',
    councilId: 'OVO002177',
    from: 'awaiting',
    to: 'approved',
    event: { decidedOn: '2026-11-19', votesFor: 24, votesAgainst: 1, abstentions: 2, source: HOSTILE },
    chainVersion: 2,
    previousHash: '0',
    hash: 'f',
    ...fields,
  });
  const drawn = (language: string, ...entries: EntryDto[]): string =>
    drawRatificationFile({
      title: HOSTILE,
      citation: HOSTILE,
      address: 'https://akkoord.example/v1/agreements/a',
      sha256: 'c',
      language,
      entries,
      nameOf: (id) => `${HOSTILE} ${id}`,
    });

  it('says who decided what, when, with which votes and by which source', () => {
    const page = drawn(
      'nl-BE',
      entry({}),
      entry({ sequence: 2, type: 'SCHEDULE' }),
      entry({ sequence: 3, type: 'ANNUL', event: { annulledOn: '2026-11-30' } }),
    );
    const rows = [...page.matchAll(/<tr><td>(.*?)<\/tr>/g)].map(([row]) => row.replaceAll(/<[^>]+>/g, '|'));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^\|\|2026-11-19\|\|.*OVO002177\|\|goedgekeurd\|\|24 \/ 1 \/ 2\|\|/);
    expect(rows[1]).toContain('2026-11-30');
    expect(drawn('fr', entry({}))).toContain('approved');
  });

  it('says what a correction puts right', () => {
    const changes = Object.entries({ votesFor: 20, votesAgainst: 5, abstentions: 2 }).map(
      ([fact, newValue]) => ({
        fact,
        oldValue: 1,
        newValue,
      }),
    );
    const page = drawn(
      'nl',
      entry({ type: 'CORRECT', event: { corrects: 7, changes, source: 'https://example.org' } }),
    );
    expect(page).toContain('regel 7 verbeterd</td><td>20 / 5 / 2</td><td>https://example.org');
  });

  it('names who decided on an amendment', () => {
    const own = entry({ type: 'APPROVE_AMENDMENT', councilId: null, event: { decidedOn: '2026-11-19' } });
    expect(drawn('nl', own)).toContain('OVO002177</td><td>wijziging goedgekeurd');
  });

  it('holds nothing that runs or is fetched, whatever people wrote', () => {
    const page = drawn('nl', entry({}), entry({ type: 'REJECT', event: { source: HOSTILE } }));
    expect(page).not.toMatch(/<(?:script|img|link|iframe|object|a)\b/i);
    expect(page.match(/<[a-z!/][^>]*>/gi)?.filter((tag) => /\son|src=|href=/i.test(tag))).toEqual([]);
  });
});
