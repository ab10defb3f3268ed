import { describe, expect, it } from '@jest/globals';
import { readPublication } from './read-publication.js';
import type { ItemRead, Reading } from './reading.js';

const PREFIXES =
  'prefix="besluit: http://data.vlaanderen.be/ns/besluit# eli: http://data.europa.eu/eli/ontology# ' +
  'prov: http://www.w3.org/ns/prov# mandaat: http://data.vlaanderen.be/ns/mandaat# dct: http://purl.org/dc/terms/"';

function read(html: string, mediaType = 'text/html'): Promise<Reading> {
  return readPublication({ bytes: Buffer.from(html), mediaType, url: 'https://raad.example.org/zitting/7/' });
}

async function itemIn(treatment: string): Promise<ItemRead> {
  const { items } = await read(`<div ${PREFIXES} typeof="besluit:Zitting" resource="#z">
    <div resource="#b" typeof="besluit:BehandelingVanAgendapunt">
      <div property="prov:generated" resource="#d" typeof="besluit:Besluit"><h3 property="eli:title">Deal over open ruimte</h3></div>
      ${treatment}</div></div>`);
  expect(items).toHaveLength(1);
  return items[0];
}

const vote = (inside: string, iri = '#s'): string =>
  `<div property="besluit:heeftStemming" resource="${iri}" typeof="besluit:Stemming">${inside}</div>`;
const result = (text: string): string => `<p property="besluit:gevolg">${text}</p>`;
const subject = (text: string): string => `<p property="besluit:onderwerp">${text}</p>`;
const voters = (side: string, ...names: string[]): string =>
  names.map((name) => `<i property="besluit:heeft${side}" resource="/mandataris/${name}"></i>`).join('');

describe('ways of marking up', () => {
  it('decisions that say what generated them, with full IRIs and relative ones, linked from elsewhere', async () => {
    const besluit = 'http://data.vlaanderen.be/ns/besluit#';
    const { items, sittings } = await read(`<base href="https://raad.example.org/data/"><body>
      <p about="z1" typeof="${besluit}Zitting"><b property="${besluit}geplandeStart" content="2026-11-20T20:00:00"></b>
        <b property="${besluit}behandelt" resource="a1"></b></p>
      <p about="a1" typeof="${besluit}Agendapunt"><b property="http://purl.org/dc/terms/title">Deal</b></p>
      <p about="b1" typeof="${besluit}BehandelingVanAgendapunt"><b property="http://purl.org/dc/terms/subject" resource="a1"></b>
        <b property="${besluit}heeftStemming" resource="s1"></b></p>
      <p about="d1" typeof="${besluit}Besluit"><b property="http://www.w3.org/ns/prov#wasGeneratedBy" resource="b1"></b></p>
      <p about="s1" typeof="${besluit}Stemming"><b property="${besluit}gevolg">aangenomen</b>
        <b property="${besluit}aantalVoorstanders" content="20"></b></p>`);
    expect(sittings).toMatchObject([{ iri: 'https://raad.example.org/data/z1', days: ['2026-11-20'] }]);
    expect(items).toMatchObject([
      { title: 'Deal', sitting: 1, outcome: 'approved', votes: [{ votesFor: 20, votesAgainst: null }] },
    ]);
  });

  it('no vocabulary, prefixes that are not declared, namespaces with https, triples that repeat', async () => {
    const { items, sittings } = await read(`<div resource="#z" typeof="Zitting">
      <i property="geplandeStart" content="2026-11-20"></i><i property="geplandeStart" content="2026-11-20"></i>
      <div resource="#b" typeof="https://data.vlaanderen.be/ns/besluit#BehandelingVanAgendapunt besluit:BehandelingVanAgendapunt">
        <i property="eli:title">Deal</i>
        <div property="besluit:heeftStemming" typeof="Stemming"><i property="gevolg">Goedgekeurd</i><i property="gevolg">Goedgekeurd</i></div>
      </div></div>`);
    expect(sittings).toMatchObject([{ days: ['2026-11-20'] }]);
    expect(items).toMatchObject([{ title: 'Deal', outcome: 'approved', remarks: [] }]);
  });

  it('rel and rev, XHTML with elements that close themselves, blank nodes', async () => {
    const { items } = await read(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" ${PREFIXES}><body>
      <div typeof="besluit:BehandelingVanAgendapunt"><span rel="prov:generated"><span typeof="besluit:Besluit">
        <span property="eli:title" content="Deal"/></span></span>
        <div rel="besluit:heeftStemming"><div typeof="besluit:Stemming"><span property="besluit:gevolg" content="verworpen"/></div></div>
      </div></body></html>`,
      'application/xhtml+xml',
    );
    expect(items).toMatchObject([{ title: 'Deal', outcome: 'rejected', decisions: [{ iri: null }] }]);
  });

  it('an extract: a decision by itself, with who passed it and when', async () => {
    const { items, kind } =
      await read(`<title>Uittreksel uit het register</title><div ${PREFIXES} resource="#d" typeof="besluit:Besluit">
      <h1 property="eli:title">Deal</h1><i property="eli:passed_by">Gemeenteraad Menen</i>
      <i property="eli:date_document" content="2026-11-20"></i>
      <div property="eli:has_part" resource="#1" typeof="besluit:Artikel"><div property="prov:value">De gemeenteraad keurt de deal goed.</div></div>
      <div property="eli:cites" resource="https://x.example/ander" typeof="besluit:Besluit"><i property="eli:title">Ander besluit</i></div></div>`);
    expect(kind).toBe('extract');
    expect(items).toMatchObject([
      {
        title: 'Deal',
        outcome: 'approved',
        outcomeFrom: 'decisionText',
        decisions: [{ decidedOn: '2026-11-20', organs: [{ names: ['Gemeenteraad Menen'] }] }],
      },
    ]);
  });

  it('an agenda holds no decisions, even where drafts of them stand in it', async () => {
    const html = `<title>Agenda van de gemeenteraad</title><div ${PREFIXES} typeof="besluit:Zitting" resource="#z">
      <div property="besluit:behandelt" resource="#a" typeof="besluit:Agendapunt"><i property="dct:title">Deal</i></div>
      <div resource="#b" typeof="besluit:BehandelingVanAgendapunt"><i property="dct:subject" resource="#a"></i>
      <div property="prov:generated" resource="#d" typeof="besluit:Besluit"><p property="prov:value">De raad keurt de deal goed.</p></div></div></div>`;
    expect((await read(html)).items).toMatchObject([{ outcome: null, remarks: ['agendaHoldsNoDecisions'] }]);
  });

  it('names of agreements in texts, links and citations of an item', async () => {
    const id = '0197C3A4-1111-7aaa-8bbb-222222222222';
    const item = await itemIn(`<p>Zie <a href="https://akkoord.example/v1/agreements/${id}">de deal</a></p>`);
    expect(item.mentions).toEqual([id.toLowerCase()]);
  });

  it('nothing at all', async () => {
    expect(await read('<p>Niets</p>')).toMatchObject({
      items: [],
      sittings: [],
      remarks: ['noLinkedData', 'noSitting', 'noItems'],
    });
  });
});

describe('votes', () => {
  it('are counted by their voters where no numbers are told, each voter once', async () => {
    const inside = `${result('Goedgekeurd')}${voters('Stemmer', 'a', 'b', 'c')}${voters('Voorstander', 'a', 'b', 'a')}${voters('Onthouder', 'c')}`;
    const { votes } = await itemIn(vote(inside));
    expect(votes).toMatchObject([{ votesFor: 2, votesAgainst: 0, abstentions: 1, countedFrom: 'voters' }]);
  });

  it('are not counted where more took part than the sides have voters', async () => {
    const inside = `${result('Goedgekeurd')}${voters('Stemmer', 'a', 'b', 'c')}${voters('Voorstander', 'a', 'b')}`;
    expect((await itemIn(vote(inside))).votes).toMatchObject([
      { votesFor: null, remarks: ['countsDisagree'] },
    ]);
  });

  it('on amendments and motions come before the one that decides', async () => {
    const item = await itemIn(
      vote(`${subject('Amendement 1 van een fractie')}${result('Verworpen')}`, '#s1') +
        vote(`${subject('Deal over open ruimte')}${result('Goedgekeurd')}`, '#s2') +
        vote(`${subject('Motie over de markt')}${result('Verworpen')}`, '#s3'),
    );
    expect(item).toMatchObject({ outcome: 'approved', finalVote: 2, remarks: [] });
  });

  it('decide nothing where it does not show which of them does', async () => {
    const item = await itemIn(
      vote(`${subject('Artikel 1')}${result('Goedgekeurd')}`, '#s1') +
        vote(`${subject('Artikel 2')}${result('Verworpen')}`, '#s2'),
    );
    expect(item).toMatchObject({ outcome: null, finalVote: null, remarks: ['severalFinalVotes'] });
  });

  it('can be unanimous in words outside the markup', async () => {
    const item = await itemIn(
      vote('<p>Met eenparigheid van stemmen.</p><i property="besluit:geheim" content="false"></i>'),
    );
    expect(item).toMatchObject({
      outcome: 'approved',
      outcomeFrom: 'unanimity',
      votes: [{ isUnanimous: true, isSecret: false, votesFor: null, countedFrom: null }],
    });
  });

  it('can be secret, with numbers and no voters', async () => {
    const numbers =
      '<i property="besluit:aantalVoorstanders">12 stemmen</i><i property="besluit:aantalTegenstanders">geen</i>';
    const item = await itemIn(vote(`<i property="besluit:geheim">ja</i>${numbers}`));
    expect(item).toMatchObject({
      outcome: 'approved',
      outcomeFrom: 'counts',
      votes: [{ isSecret: true, votesFor: 12, votesAgainst: 0, abstentions: null }],
    });
  });

  it('are not believed against themselves', async () => {
    const numbers = (name: string, count: number): string =>
      `<i property="besluit:aantal${name}" content="${count}"></i>`;
    const lost = `${result('Goedgekeurd')}${numbers('Voorstanders', 3)}${numbers('Tegenstanders', 20)}`;
    expect(await itemIn(vote(lost))).toMatchObject({ outcome: null, remarks: ['resultAgainstCounts'] });
    const twice = `${result('Goedgekeurd')}${numbers('Voorstanders', 3)}${numbers('Voorstanders', 4)}`;
    expect(await itemIn(vote(twice))).toMatchObject({
      outcome: 'approved',
      votes: [{ votesFor: null, remarks: ['countsDisagree'] }],
    });
  });

  it('have a result that is often empty', async () => {
    expect(await itemIn(vote(result('')))).toMatchObject({ outcome: null, remarks: ['noResult'] });
    expect(await itemIn('')).toMatchObject({ outcome: null, finalVote: null, remarks: ['noResult'] });
  });
});
