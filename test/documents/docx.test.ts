import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { drawDocx } from '../../src/documents/renderings/docx/draw-docx.js';
import { drawTracked } from '../../src/documents/renderings/docx/draw-tracked.js';
import { layOut } from '../../src/documents/rules/layout.js';
import type { DocumentClause } from '../../src/documents/rules/text-document.js';
import { paragraphsOf as paragraphsOfText } from '../../src/documents/rules/track-changes.js';
import { layOutComparison } from '../../src/documents/rules/tracked-layout.js';
import { wordsIn } from '../../src/documents/rules/words.js';
import { elements, paragraphsOf, partOf, partsOf } from './support/docx-reader.js';
import { aClause, aTextDocument, clauses } from './support/text-document.js';

const say = wordsIn('nl');

/** Another day, as far as the clock of this process goes. */
function anotherDay(): void {
  jest.useFakeTimers({
    now: new Date('2031-05-06T07:08:09Z'),
    doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'performance', 'hrtime'],
  });
}

afterEach(() => {
  jest.useRealTimers();
});

function compare(a: readonly DocumentClause[], b: readonly DocumentClause[]): Promise<Buffer> {
  return drawTracked(layOutComparison({ a: { version: 1, clauses: a }, b: aTextDocument({ clauses: b }) }));
}

/** Above and below the text stand the same paragraphs whatever is taken. */
function textIn(docx: Buffer, taking: 'accepted' | 'rejected'): string[] {
  return paragraphsOf(docx, taking).slice(3, -1);
}

/** XML reads a carriage return that stands alone as a line end; only what the parties wrote is compared. */
const asRead = (text: string): string => text.replace(/[\u2028\u0085]/g, '\n');

describe('a text as DOCX', () => {
  it('says all that the text is: citation, parties, clauses, commitments, decisions, reservations and hash', async () => {
    const text = paragraphsOf(await drawDocx(layOut(aTextDocument())), 'accepted').join('\n');

    for (const words of [
      'Open ruimte & kernen in Zuid-West-Vlaanderen',
      'tussen Kortrijk, Menen en Vlaanderen, in werking getreden op 24 november 2026, versie 2',
      'Aangenomen tekst, in werking sinds 24 november 2026.',
      'Nederlands (authentiek), Frans (vertaling)',
      'Artikel 2bis – Middelen',
      'Elke gemeente zet € 50.000,00 per jaar opzij',
      'sanctie: nog te bepalen aan de gemeenschappelijke pot',
      'Gevolg bij niet-nakoming: Twee procent rente per jaar.',
      '1,2500 ha',
      '24 voor, 3 tegen, 1 onthoudingen',
      'goedgekeurd met voorbehoud (versie 1); vernietigd op 1 februari 2027',
      'nog geen beslissing',
      'Voorbehoud 1 van Menen, bij artikel 2bis',
      'stilzwijgend aanvaard door Kortrijk',
      'Verklaring 1 van Kortrijk',
      'cd'.repeat(32),
      `nr. 14, ${'ab'.repeat(32)}`,
    ])
      expect(text).toContain(words);
  });

  it.each([
    ['en', 'Agreement', 'Adopted text, in force since 24 November 2026.', '50,000.00 EUR'],
    [
      'fr',
      'Accord de coopération',
      'Texte adopté, en vigueur depuis le 24 novembre 2026.',
      '50\u202F000,00 EUR',
    ],
    [
      'de',
      'Zusammenarbeitsvereinbarung',
      'Angenommener Text, in Kraft seit dem 24. November 2026.',
      '50.000,00 EUR',
    ],
  ] as const)('has its own words in the language of the text: %s', async (language, ...words) => {
    const docx = await drawDocx(layOut(aTextDocument({ language, tag: language })));
    const text = paragraphsOf(docx, 'accepted').join('\n');
    for (const each of words) expect(text).toContain(each);
  });

  it('marks a draft at the head of every page, and an adopted text not', async () => {
    const draft = aTextDocument({ standing: { status: 'draft', stage: 'offered' } });
    const docx = await drawDocx(layOut(draft));
    const header = partsOf(docx).find((name) => /^word\/header\d+\.xml$/.test(name)) ?? '';

    expect(partOf(docx, header).documentElement?.textContent).toBe('ONTWERP');
    expect(partsOf(await drawDocx(layOut(aTextDocument()))).filter((name) => /header/.test(name))).toEqual(
      [],
    );
  });

  it('is the same to the byte whenever it is drawn', async () => {
    const first = await drawDocx(layOut(aTextDocument()));
    anotherDay();
    expect((await drawDocx(layOut(aTextDocument()))).equals(first)).toBe(true);
  });
});

describe('the changes between two texts as DOCX', () => {
  it('has the party that wrote the later one as author, on the day on which it was written', async () => {
    const one = [aClause('1', 'Doel', 'Tien procent.')];
    const other = [aClause('1', 'Doel', 'Twintig procent.')];
    const document = partOf(await compare(one, other), 'word/document.xml');
    const made = ['ins', 'del'].flatMap((name) => elements(document, name));

    expect(
      made.map((each) => [each.localName, each.getAttribute('w:author'), each.getAttribute('w:date')]),
    ).toEqual([
      ['ins', 'Kortrijk', '2026-11-19T23:30:00Z'],
      ['del', 'Kortrijk', '2026-11-19T23:30:00Z'],
    ]);
    const ids = made.map((each) => each.getAttribute('w:id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(made.map(({ textContent }) => textContent)).toEqual(['Twintig', 'Tien']);
  });

  it('gives exactly the later text when all is accepted, and exactly the earlier one when all is rejected', async () => {
    await fc.assert(
      fc.asyncProperty(clauses, clauses, async (a, b) => {
        const docx = await compare(a, b);
        expect(textIn(docx, 'accepted')).toEqual(paragraphsOfText(b, say).map(asRead));
        expect(textIn(docx, 'rejected')).toEqual(paragraphsOfText(a, say).map(asRead));
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing between a text and itself', async () => {
    const same = aTextDocument().clauses;
    const document = partOf(await compare(same, same), 'word/document.xml');
    expect([...elements(document, 'ins'), ...elements(document, 'del')]).toEqual([]);
  });

  it('is the same to the byte whenever it is drawn', async () => {
    const draw = (): Promise<Buffer> =>
      compare([aClause('1', 'Doel', 'Tien.')], [aClause('2', 'Doel', 'Elf.')]);
    const first = await draw();
    anotherDay();
    expect((await draw()).equals(first)).toBe(true);
  });
});
