import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { drawPdf } from '../../src/documents/renderings/pdf/draw-pdf.js';
import { showable } from '../../src/documents/renderings/pdf/fonts.js';
import { layOut } from '../../src/documents/rules/layout.js';
import type { TextDocument } from '../../src/documents/rules/text-document.js';
import { aClause, aTextDocument, wording } from './support/text-document.js';

const draw = (but: Partial<TextDocument> = {}): Promise<Buffer> => drawPdf(layOut(aTextDocument(but)));

/** The words of each page, white space aside: where lines break is a matter of the page. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map(squeezed);
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

const LONG = aTextDocument().clauses.concat(
  Array.from({ length: 40 }, (_, index) =>
    aClause(
      `${index + 10}`,
      `Bepaling ${index + 10}`,
      'De partijen overleggen twee keer per jaar. '.repeat(6),
    ),
  ),
);

/** As much of pdf.js' document as is looked at; unpdf has no types of it of its own. */
interface Bookmarked {
  getOutline(): Promise<readonly Bookmark[]>;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

afterEach(() => {
  jest.useRealTimers();
});

describe('a text as PDF', () => {
  let bytes: Buffer;
  let parsed: PDFDocument;

  beforeAll(async () => {
    bytes = await draw({ clauses: LONG });
    parsed = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  });

  const look = <T extends PDFObject>(dictionary: PDFDict, ...path: string[]): T =>
    path.reduce<PDFObject | undefined>(
      (at, name) => (at instanceof PDFDict ? at.lookup(PDFName.of(name)) : undefined),
      dictionary,
    ) as T;
  const all = (): PDFObject[] => parsed.context.enumerateIndirectObjects().map(([, object]) => object);
  const dictionaries = (): PDFDict[] =>
    all().flatMap((each) =>
      each instanceof PDFDict ? [each] : each instanceof PDFStream ? [each.dict] : [],
    );

  it('calls itself PDF/A-2a in its metadata, with its title, author and language', async () => {
    const metadata = look<PDFRawStream>(parsed.catalog, 'Metadata');
    const xmp = Buffer.from(metadata.getContents()).toString('utf8');

    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('Open ruimte &amp; kernen in Zuid-West-Vlaanderen');
    expect(xmp).toContain('<rdf:li>nl</rdf:li>');
    expect(xmp).toContain('<xmp:CreateDate>2026-11-19T23:30:00Z</xmp:CreateDate>');
    expect(metadata.dict.has(PDFName.of('Filter'))).toBe(false);
    expect(parsed.getTitle()).toBe('Open ruimte & kernen in Zuid-West-Vlaanderen');
    expect(look(parsed.catalog, 'Lang').toString()).toBe('(nl)');
  });

  it('says how its colours are meant: sRGB, by a profile in the file', () => {
    const intents = look<PDFArray>(parsed.catalog, 'OutputIntents');
    const intent = intents.lookup(0, PDFDict);
    expect(look(intent, 'S').toString()).toBe('/GTS_PDFA1');
    const profile = look<PDFRawStream>(intent, 'DestOutputProfile');
    expect(look(profile.dict, 'N').toString()).toBe('3');
  });

  it('has every font in it, with what its glyphs mean', () => {
    const fonts = dictionaries().filter((each) => look(each, 'Type')?.toString() === '/Font');
    const descriptors = dictionaries().filter((each) => look(each, 'Type')?.toString() === '/FontDescriptor');

    expect(descriptors).toHaveLength(3);
    for (const each of descriptors) expect(look(each, 'FontFile2')).toBeInstanceOf(PDFStream);
    const composite = fonts.filter((each) => look(each, 'Subtype')?.toString() === '/Type0');
    expect(composite).toHaveLength(3);
    for (const each of composite) expect(look(each, 'ToUnicode')).toBeInstanceOf(PDFStream);
    expect(fonts.map((each) => look(each, 'Subtype')?.toString())).not.toContain('/Type1');
  });

  it('is not encrypted, and holds no scripts, files or anything to be fetched', () => {
    expect(parsed.isEncrypted).toBe(false);
    const names = new Set(dictionaries().flatMap((each) => each.keys().map(String)));
    for (const name of [
      '/Encrypt',
      '/JS',
      '/JavaScript',
      '/OpenAction',
      '/AA',
      '/EmbeddedFiles',
      '/EF',
      '/F',
      '/URI',
    ])
      expect(names).not.toContain(name);
    const trailer = parsed.context.trailerInfo;
    expect(trailer.ID).toBeInstanceOf(PDFArray);
  });

  it('is tagged as a whole: title, headings, paragraphs and tables with headers', () => {
    expect(look(parsed.catalog, 'MarkInfo', 'Marked').toString()).toBe('true');
    const tags = dictionaries()
      .filter((each) => look(each, 'S') instanceof PDFName && each.has(PDFName.of('P')))
      .map((each) => look(each, 'S').toString());
    expect(new Set(tags)).toEqual(
      new Set(['/Document', '/H1', '/H2', '/H3', '/P', '/Table', '/TR', '/TH', '/TD']),
    );
    expect(tags.filter((tag) => tag === '/H1')).toHaveLength(1);
  });

  it('has no object that is named and not there', () => {
    const missing = dictionaries().flatMap((each) =>
      each
        .values()
        .filter(
          (value): value is PDFRef => value instanceof PDFRef && parsed.context.lookup(value) === undefined,
        ),
    );
    expect(missing).toEqual([]);
  });

  it('has bookmarks for its parts and clauses', async () => {
    const read = (await getDocumentProxy(new Uint8Array(bytes))) as unknown as Bookmarked;
    const outline = await read.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      'Partijen',
      'Tekst',
      'Verbintenissen',
      'Beslissingen van de raden',
      'Voorbehouden en verklaringen',
      'Echtheid',
    ]);
    expect(outline[1].items.slice(0, 2).map(({ title }) => title)).toEqual([
      'Artikel 1 – Doel',
      'Artikel 2bis – Middelen',
    ]);
  });

  it('has its citation and its number at the foot of each page', async () => {
    const pages = await pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(4);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(squeezed('Zuid-West-Vlaanderen (24 november 2026), versie 2'));
      expect(page).toContain(`${index + 1}van${pages.length}`);
      expect(page).not.toContain('ONTWERP');
    }
  });

  it('says all that the text is', async () => {
    const text = (await pagesOf(bytes)).join('');
    for (const words of [
      'Elke gemeente zet € 50.000,00 per jaar opzij, ook voor ’s Gravenpoel.',
      'Aandeel in de stationsbuurt.',
      '20 voor, 0 tegen, 2 onthoudingen',
      'Voor zover de begroting het toelaat.',
      'cd'.repeat(32),
    ])
      expect(text).toContain(squeezed(words));
  });

  it('marks a draft on every page', async () => {
    const pages = await pagesOf(
      await draw({ clauses: LONG, standing: { status: 'draft', stage: 'proposed' } }),
    );
    expect(pages.filter((page) => page.includes('ONTWERP'))).toHaveLength(pages.length);
  });

  it('is the same to the byte whenever it is drawn', async () => {
    const first = await draw();
    jest.useFakeTimers({
      now: new Date('2031-05-06T07:08:09Z'),
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'performance', 'hrtime'],
    });
    expect((await draw()).equals(first)).toBe(true);
  });

  it('breaks a row that is higher than a page, and loses none of its words', async () => {
    const [commitment] = aTextDocument().commitments;
    const words = Array.from({ length: 900 }, (_, index) => `woord${index}`);
    const pdf = await draw({ commitments: [{ ...commitment, description: words.join(' ') }] });
    const text = (await pagesOf(pdf)).join('');
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe('what a font does not have', () => {
  it('is shown by its code, since PDF/A allows no glyph for what is missing', async () => {
    const pdf = await draw({ title: 'Plan 中 😀 Жизнь Ελλάς œĳł' });
    expect((await pagesOf(pdf))[0]).toContain(squeezed('Plan [U+4E2D] [U+1F600] Жизнь Ελλάς œĳł'));
  });

  it('leaves all that it has as it is, and out what nobody sees', () => {
    expect(showable('a\tb \u{1F600}\uFE0F c\u00ADd\u202E\uFEFF')).toBe('a    b [U+1F600] cd');
    expect(showable('\uE000')).toBe('[U+E000]');
    fc.assert(
      fc.property(wording, (text) => {
        expect(showable(showable(text))).toBe(showable(text));
      }),
    );
  });
});
