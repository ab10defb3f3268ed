import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { XmlBufferInputProvider, xmlRegisterInputProvider, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { drawAkomaNtoso } from '../../src/documents/renderings/akoma-ntoso/draw-akoma-ntoso.js';
import { linesOf } from '../../src/documents/rules/layout.js';
import { aClause, aTextDocument, clauses, wording } from './support/text-document.js';

const SCHEMAS = new URL('./schemas/', import.meta.url);
const AKN = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };
const BASE = 'https://schemas.example/';

let schema: XmlDocument;
let validator: XsdValidator;

beforeAll(() => {
  const files = ['akomantoso30.xsd', 'xml.xsd'].map((name): [string, Uint8Array] => [
    `${BASE}${name}`,
    readFileSync(new URL(name, SCHEMAS)),
  ]);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files)));
  schema = XmlDocument.fromBuffer(files[0][1], { url: files[0][0] });
  validator = XsdValidator.fromDoc(schema);
});
afterAll(() => {
  validator.dispose();
  schema.dispose();
});

/** Throws where the XML is not valid by the schema of OASIS. */
function validate(xml: string): void {
  const parsed = XmlDocument.fromString(xml);
  try {
    validator.validate(parsed);
  } finally {
    parsed.dispose();
  }
}

function read(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml');
}

function all(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

describe('a text as Akoma Ntoso', () => {
  it.each([
    ['adopted', aTextDocument()],
    ['no longer in force', aTextDocument({ standing: { ...adopted(), until: '2030-01-01' } })],
    [
      'a draft',
      aTextDocument({ standing: { status: 'draft', stage: 'offered' }, statements: [], commitments: [] }),
    ],
    ['a translation', aTextDocument({ tag: 'fr', language: 'fr', status: 'translation' })],
    ['in a language with a region', aTextDocument({ tag: 'de-BE', language: 'de' })],
    [
      'of a plan without parties or clauses',
      aTextDocument({ kind: 'plan', parties: [], clauses: [], agreedBy: [] }),
    ],
    ['of a party that left', aTextDocument({ writtenBy: { organisationId: 'OVO009999', name: 'Elders' } })],
  ])('is valid by the schema of OASIS where it is %s', (_, document) => {
    expect(() => validate(drawAkomaNtoso(document))).not.toThrow();
  });

  it('is held against a schema that refuses what is not Akoma Ntoso', () => {
    const xml = drawAkomaNtoso(aTextDocument());
    expect(() => validate(xml.replace('<preface>', '<preface><nothing/>'))).toThrow(/nothing/);
    expect(() => validate(xml.replace('eId="art_1"', 'eId="art_2bis"'))).toThrow();
  });

  it('knows articles by their numbers and by the ids of their clauses', () => {
    const document = read(drawAkomaNtoso(aTextDocument()));

    expect(
      all(document, 'article').map((each) => [each.getAttribute('eId'), each.getAttribute('wId')]),
    ).toEqual([
      ['art_1', 'clause_id-1'],
      ['art_2bis', 'clause_id-2bis'],
    ]);
    expect(all(document, 'num').map((each) => each.textContent)).toEqual(['Artikel 1', 'Artikel 2bis']);
  });

  it('keeps numbers apart that differ in white space only', () => {
    const twins = [aClause('1 a', 'Een', 'Een.', 'x'), aClause('1-a', 'Twee', 'Twee.', 'y')];
    const xml = drawAkomaNtoso(aTextDocument({ clauses: twins }));
    validate(xml);
    expect(all(read(xml), 'article').map((each) => each.getAttribute('eId'))).toEqual([
      'art_1-a',
      'art_1-a__2',
    ]);
  });

  it('tells work, expression and manifestation apart by addresses of the registry', () => {
    const document = read(drawAkomaNtoso(aTextDocument()));
    const uri = (level: string): string | null | undefined =>
      all(all(document, level)[0], 'FRBRuri')[0].getAttribute('value');
    const agreement = 'https://akkoord.example/v1/agreements/0197b0f6-3c1e-7d8a-9f00-5d3a1c2b4e6f';

    expect([uri('FRBRWork'), uri('FRBRExpression'), uri('FRBRManifestation')]).toEqual([
      agreement,
      `${agreement}/texts/2#nl`,
      `${agreement}/texts/2/document.xml?language=nl`,
    ]);
    expect(all(document, 'FRBRlanguage')[0].getAttribute('language')).toBe('nld');
    expect(all(document, 'activeRef').map((each) => each.getAttribute('href'))).toEqual([
      `${agreement}/texts/2/document.xml?language=fr`,
    ]);
  });

  it('names parties as organisations of Flanders, and what their councils decided as steps', () => {
    const document = read(drawAkomaNtoso(aTextDocument()));

    expect(all(document, 'TLCOrganization').map((each) => each.getAttribute('href'))).toEqual([
      'https://akkoord.example',
      'https://data.vlaanderen.be/id/organisatie/OVO002133',
      'https://data.vlaanderen.be/id/organisatie/OVO002177',
      'https://data.vlaanderen.be/id/organisatie/OVO000001',
    ]);
    expect(
      all(document, 'step').map((each) => [each.getAttribute('date'), each.getAttribute('outcome')]),
    ).toEqual([
      ['2026-11-20', '#approved'],
      ['2026-11-21', '#annulled'],
    ]);
  });

  it('refers to nothing within it that is not there', () => {
    for (const document of [
      aTextDocument(),
      aTextDocument({ writtenBy: { organisationId: 'OVO009999', name: 'X' } }),
    ]) {
      const read_ = read(drawAkomaNtoso(document));
      const elements = all(read_, '*');
      const ids = new Set(elements.map((each) => each.getAttribute('eId')));
      const references = elements.flatMap((each) =>
        [...each.attributes].map(({ value }) => value).filter((value) => value.startsWith('#')),
      );
      expect(references.filter((reference) => !ids.has(reference.slice(1)))).toEqual([]);
    }
  });

  it('says of a draft that it is one, and prescribes nothing', () => {
    const document = read(
      drawAkomaNtoso(aTextDocument({ standing: { status: 'draft', stage: 'beforeCouncils' } })),
    );
    expect(all(document, 'docStage')[0].textContent).toMatch(/^Ontwerp/);
    expect(all(document, 'FRBRprescriptive')[0].getAttribute('value')).toBe('false');
    expect(all(document, 'temporalData')).toEqual([]);
  });

  it('stays valid, and says what people wrote, whatever that looks like', () => {
    fc.assert(
      fc.property(clauses, wording, (list, title) => {
        const xml = drawAkomaNtoso(aTextDocument({ clauses: list, title }));
        validate(xml);
        const parsed = XmlDocument.fromString(xml);
        const texts = (path: string): string[] => parsed.find(path, AKN).map(({ content }) => content);
        expect(texts('//a:article/a:heading')).toEqual(list.map(({ heading }) => heading));
        expect(texts('//a:article/a:content/a:p')).toEqual(
          list.flatMap(({ body }) => linesOf(body).filter((line) => line.trim() !== '')),
        );
        expect(texts('//a:docTitle')).toEqual([title.replace(/\r\n?/g, '\n')]);
        parsed.dispose();
      }),
      { numRuns: 60 },
    );
  });
});

function adopted() {
  const { standing } = aTextDocument();
  if (standing.status !== 'adopted') throw new Error('It is adopted');
  return standing;
}
