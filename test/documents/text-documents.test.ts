import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { extractText } from 'unpdf';
import type { Answer, ProblemBody } from '../support/api-client.js';
import {
  KORTRIJK,
  MENEN,
  openStage,
  submitDeal,
  succeed,
  textOf,
  WAREGEM,
  type Stage,
} from '../support/deal-between.js';
import { tokenFor } from '../support/tokens.js';
import { paragraphsOf } from './support/docx-reader.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Citation {
  citation: string;
  standing: string;
  inForceOn: string | null;
  until: string | null;
  language: string;
  languageStatus: string;
  sha256: string;
  entry: { sequence: number; hash: string } | null;
  documents: { mediaType: string; href: string }[];
}

interface Text {
  version: number;
  language: string;
  clauses: { number: string; heading: string; body: string }[];
  otherLanguages: { language: string; clauses: { number: string; heading: string; body: string }[] }[];
}

const WORDS = {
  clauses: [
    { number: '1', heading: 'Doel', body: 'De partijen houden de open ruimte vrij.' },
    { number: '2', heading: 'Middelen', body: 'Elke gemeente zet € 50.000,00 opzij.' },
  ],
  otherLanguages: [
    {
      language: 'fr',
      status: 'translation',
      clauses: [
        { number: '1', heading: 'Objet', body: 'Les parties préservent l’espace ouvert.' },
        { number: '2', heading: 'Moyens', body: 'Chaque commune réserve 50.000,00 €.' },
      ],
    },
  ],
};

let stage: Stage;
/** Under negotiation: version 1 is on offer, version 2 a proposal. */
let negotiated: string;
/** In force since 1 March 2027. */
let adopted: string;

beforeAll(async () => {
  stage = await openStage('2027-03-01T09:00:00Z');
  negotiated = await submitDeal(stage, async (path) => {
    await succeed((await stage.as(KORTRIJK)).post(`${path}/texts`, WORDS));
  });
  await succeed((await stage.as(MENEN)).post(`${negotiated}/texts`, textOf('Andere woorden.')));
  adopted = await submitDeal(stage, async (path) => {
    await succeed((await stage.as(KORTRIJK)).post(`${path}/texts`, WORDS));
  });
  for (const party of [KORTRIJK, MENEN, WAREGEM])
    await succeed((await stage.as(party)).post(`${adopted}/events`, { type: 'ACCEPT_TEXT', version: 2 }));
  for (const party of [KORTRIJK, MENEN, WAREGEM])
    await succeed(
      (await stage.as(party)).post(`${adopted}/councils/${party}/events`, {
        ...(party === MENEN
          ? { type: 'APPROVE_WITH_RESERVATION', reservations: [{ clause: '2', text: 'Naar vermogen.' }] }
          : { type: 'APPROVE' }),
        declarations: [{ text: `Verklaring van ${party}.` }],
        decidedOn: '2027-02-26',
        votesFor: 20,
        votesAgainst: 1,
        abstentions: 0,
        source: `https://www.example.org/${party}`,
      }),
    );
});
afterAll(() => stage.stop());

/** The bytes of a file, asked for without a token unless one is sent. */
async function download(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(stage.application.url + path, { headers, method });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

async function wordsOf(pdf: Buffer): Promise<string> {
  return (await extractText(new Uint8Array(pdf), { mergePages: true })).text;
}

const text = (path: string, version = 2): string => `${path}/texts/${version}`;

describe('a text in force', () => {
  it('is a PDF with its citation, parties, decisions, reservations and hash', async () => {
    const { response, bytes } = await download(`${text(adopted)}/document.pdf`);
    const words = await wordsOf(bytes);
    const { body } = await stage.anyone.get<Citation>(`${text(adopted)}/citation`);

    expect(response.headers.get('content-type')).toBe('application/pdf');
    for (const each of [
      'Aangenomen tekst, in werking sinds 1 maart 2027',
      'tussen Kortrijk, Menen en Waregem',
      'De partijen houden de open ruimte vrij.',
      'gemeenteraad',
      '26 februari 2027',
      'Voorbehoud 1 van Menen, bij artikel 2',
      'Naar vermogen.',
      `Verklaring van ${WAREGEM}.`,
      '1.000,00 EUR',
      body.sha256,
      body.entry?.hash ?? 'no entry',
    ])
      expect(words.replace(/\s+/g, ' ')).toContain(each);
    expect(words).not.toContain('ONTWERP');
  });

  it('is a DOCX and an Akoma Ntoso of the same', async () => {
    const docx = await download(`${text(adopted)}/document.docx`);
    const xml = await download(`${text(adopted)}/document.xml`);

    expect(docx.response.headers.get('content-type')).toBe(DOCX);
    expect(paragraphsOf(docx.bytes, 'accepted')).toContain('Artikel 1 – Doel');
    expect(xml.response.headers.get('content-type')).toBe('application/akn+xml');
    expect(xml.bytes.toString('utf8')).toContain('<article eId="art_1" wId="clause_');
  });

  it('has a hash that anybody can compute from the text', async () => {
    const { body } = await stage.anyone.get<Text>(text(adopted));
    const { body: cited } = await stage.anyone.get<Citation>(`${text(adopted)}/citation`);
    const hashed = (language: string, clauses: Text['clauses']): string =>
      createHash('sha256')
        .update(
          canonicalize({
            agreementId: adopted.split('/').at(-1),
            version: 2,
            language,
            clauses: clauses.map(({ number, heading, body: words }) => ({ number, heading, body: words })),
          }) ?? '',
        )
        .digest('hex');

    expect(cited.sha256).toBe(hashed('nl', body.clauses));
    const french = await stage.anyone.get<Citation>(`${text(adopted)}/citation?language=fr`);
    expect(french.body.sha256).toBe(hashed('fr', body.otherLanguages[0].clauses));
  });

  it('is cited with the day and the entry by which it entered into force', async () => {
    const { body } = await stage.anyone.get<Citation>(`${text(adopted)}/citation`);
    const { body: history } = await stage.anyone.get<{
      items: { sequence: number; hash: string; type: string }[];
    }>(`${adopted}/history?limit=100`);
    const entry = history.items.find(({ sequence }) => sequence === body.entry?.sequence);

    expect(body).toMatchObject({ standing: 'adopted', inForceOn: '2027-03-01', until: null, language: 'nl' });
    expect(body.citation).toMatch(
      /^Samenwerkingsovereenkomst “Deal on open space” tussen Kortrijk, Menen en Waregem, in werking getreden op 1 maart 2027, versie 2, http/,
    );
    expect(entry?.hash).toBe(body.entry?.hash);
    for (const { href, mediaType } of body.documents) {
      const { pathname, search } = new URL(href);
      const { response } = await download(pathname + search, {}, 'HEAD');
      expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
    }
  });

  it('can be had in its other languages, as what it is there', async () => {
    const { response, bytes } = await download(`${text(adopted)}/document.pdf?language=fr`);
    const words = (await wordsOf(bytes)).replace(/\s+/g, ' ');

    expect(response.headers.get('content-language')).toBe('fr');
    for (const each of ['Les parties préservent l’espace ouvert.', 'Traduction :', 'conseil communal'])
      expect(words).toContain(each);
  });

  it('is not in a language that it was not written in', async () => {
    const german = await stage.anyone.get<ProblemBody>(`${text(adopted)}/document.pdf?language=de`);
    const made = await stage.anyone.get<ProblemBody>(
      `${text(adopted)}/document.pdf?language=DUTCH&colour=red`,
    );

    expect([german.status, german.body.type]).toEqual([404, 'urn:problem-type:akkoord:text-not-in-language']);
    expect(german.body.detail).toContain('nl, fr');
    expect([made.status, made.body.issues?.map(({ name }) => name).sort()]).toEqual([
      400,
      ['colour', 'language'],
    ]);
  });

  it('comes with a legible name, and is not sent again to who has it', async () => {
    const path = `${text(adopted)}/document.pdf`;
    const { response, bytes } = await download(path);
    const etag = response.headers.get('etag') ?? '';
    const again = await download(path, { 'if-none-match': etag });
    const head = await download(path, {}, 'HEAD');

    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename=Deal-on-open-space-v2-nl.pdf',
    );
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(response.headers.get('repr-digest')).toBe(
      `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    );
    expect([again.response.status, again.bytes.length]).toEqual([304, 0]);
    expect([head.response.status, head.bytes.length, head.response.headers.get('content-length')]).toEqual([
      200,
      0,
      String(bytes.length),
    ]);
  });

  it('keeps what it was when the deal ends', async () => {
    const before = await stage.anyone.get<Citation>(`${text(adopted)}/citation`);
    await stage.passTo('2027-06-01T09:00:00Z');
    for (const party of [KORTRIJK, MENEN, WAREGEM])
      await succeed(
        (await stage.as(party)).post(`${adopted}/events`, { type: 'TERMINATE', reason: 'Bereikt.' }),
      );

    const after = await stage.anyone.get<Citation>(`${text(adopted)}/citation`);
    const { bytes } = await download(`${text(adopted)}/document.pdf`);

    expect(after.body).toEqual({ ...before.body, until: '2027-06-01' });
    expect((await wordsOf(bytes)).replace(/\s+/g, ' ')).toContain(
      'in werking van 1 maart 2027 tot 1 juni 2027. Citeertitel',
    );
  });

  it('leaves the version before it a draft that was not adopted', async () => {
    const lead = await stage.as(KORTRIJK);
    const { body } = await lead.get<Citation>(`${text(adopted, 1)}/citation`);
    expect([body.standing, body.entry]).toEqual(['draft', null]);
  });
});

describe('a text under negotiation', () => {
  const asked = ['citation', 'document.pdf', 'document.docx', 'document.xml'];

  it('is for its parties, and says on every page that it is a draft', async () => {
    const { headers } = await tokenOf(MENEN);
    const { bytes } = await download(`${text(negotiated)}/document.pdf`, headers);
    const { text: pages } = await extractText(new Uint8Array(bytes), { mergePages: false });

    expect(pages.filter((page) => page.includes('ONTWERP'))).toHaveLength(pages.length);
    expect(pages[0]).toContain('Deze tekst bindt niemand.');
  });

  it('is to others as if it were not there', async () => {
    for (const each of [...asked, '../3/diff/2.docx']) {
      const path = new URL(`${stage.application.url}${text(negotiated)}/${each}`).pathname;
      const answers: Answer<ProblemBody>[] = [
        await stage.anyone.get<ProblemBody>(path),
        await (await stage.as('OVO002099')).get<ProblemBody>(path),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    }
  });

  it('shows what a proposal changes, with its party as author', async () => {
    const { headers } = await tokenOf(KORTRIJK);
    const { response, bytes } = await download(`${negotiated}/texts/2/diff/3.docx`, headers);

    expect([response.status, response.headers.get('content-type')]).toEqual([200, DOCX]);
    expect(response.headers.get('content-disposition')).toContain('Deal-on-open-space-v2-v3-nl.docx');
    const accepted = paragraphsOf(bytes, 'accepted');
    const rejected = paragraphsOf(bytes, 'rejected');
    expect(accepted).toContain('Andere woorden.');
    expect(accepted).toContain('Versie 3 is opgesteld door Menen op 1 maart 2027.');
    expect(rejected).toContain('De partijen houden de open ruimte vrij.');
    expect(rejected).not.toContain('Andere woorden.');
  });

  it('knows no version that is not there, and no comparison in a language of one only', async () => {
    const lead = await stage.as(KORTRIJK);
    const statuses = await Promise.all(
      [
        'texts/9/document.pdf',
        'texts/x/document.pdf',
        'texts/2/diff/9.docx',
        'texts/1/diff/2.docx?language=fr',
      ].map(async (path) => (await lead.get(`${negotiated}/${path}`)).status),
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
  });
});

async function tokenOf(organisationId: string): Promise<{ headers: Record<string, string> }> {
  return {
    headers: { authorization: `Bearer ${await tokenFor(stage.application.url, organisationId, 'reader')}` },
  };
}
