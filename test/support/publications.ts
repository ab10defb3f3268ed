/** A published page of a made-up council, as one or another software supplier marks it up. */
export interface PublishedItem {
  readonly title: string;
  /** The result (gevolg) of its vote; left out where empty. */
  readonly result?: string;
  /** For, against, abstentions. */
  readonly counts?: readonly [number, number, number];
  /** More markup within its treatment. */
  readonly more?: string;
}

export interface Published {
  readonly kind?: 'agenda' | 'decisionList' | 'minutes';
  readonly organ?: string;
  readonly startedAt?: string;
  readonly sitting?: string;
  readonly publishedOn?: string;
  readonly items: readonly PublishedItem[];
}

const TYPES = {
  agenda: '13fefad6-a9d6-4025-83b5-e4cbee3a8965',
  decisionList: '3fa67785-ffdc-4b30-8880-2b99d97b4dee',
  minutes: '8e791b27-7600-4577-b24e-c7c29e0eb773',
};
const ROOT =
  'vocab="http://data.vlaanderen.be/ns/besluit#" prefix="eli: http://data.europa.eu/eli/ontology# ' +
  'prov: http://www.w3.org/ns/prov# besluit: http://data.vlaanderen.be/ns/besluit# ' +
  'mandaat: http://data.vlaanderen.be/ns/mandaat# dct: http://purl.org/dc/terms/"';

/** A page with one sitting. */
export function publication({
  kind = 'minutes',
  organ = 'Gemeenteraad Menen',
  startedAt = '2026-11-20T19:00:00Z',
  sitting = 'https://raad.example.org/id/zittingen/7',
  publishedOn = '2026-11-23',
  items,
}: Published): string {
  const body = items.map((item, index) =>
    kind === 'agenda' ? onAgenda(item, index + 1) : treated(item, index + 1),
  );
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Raad</title></head><body>
  <div ${ROOT}>
    <div resource="https://raad.example.org/documents/${kind}" typeof="foaf:Document https://data.vlaanderen.be/id/concept/BesluitDocumentType/${TYPES[kind]}">
      <span property="eli:date_publication" datatype="xsd:date">${publishedOn}</span>
      <div typeof="besluit:Zitting" resource="${sitting}">
        <span property="besluit:isGehoudenDoor" resource="https://raad.example.org/id/organen/1" typeof="besluit:Bestuursorgaan">
          <span property="skos:prefLabel">${organ}</span>
        </span>
        <span property="prov:startedAtTime" datatype="xsd:dateTime" content="${startedAt}">20 uur</span>
        ${body.join('\n')}
      </div>
    </div>
  </div></body></html>`;
}

function onAgenda({ title }: PublishedItem, number: number): string {
  return `<div property="besluit:behandelt" resource="/id/agendapunten/${number}" typeof="besluit:Agendapunt">
    <h3 property="dct:title">${number}. ${title}</h3></div>`;
}

function treated({ title, result, counts, more = '' }: PublishedItem, number: number): string {
  const numbers = ['aantalVoorstanders', 'aantalTegenstanders', 'aantalOnthouders'].map((name, side) =>
    counts === undefined
      ? ''
      : `<b property="besluit:${name}" content="${counts[side]}">${counts[side]} stemmen</b>`,
  );
  const vote =
    result === undefined && counts === undefined
      ? ''
      : `<div property="besluit:heeftStemming" resource="/id/stemmingen/${number}" typeof="besluit:Stemming">
        <p property="besluit:gevolg">${result ?? ''}</p>${numbers.join('')}</div>`;
  return `<div resource="/id/behandelingen/${number}" typeof="besluit:BehandelingVanAgendapunt">
    <span property="dct:subject" resource="/id/agendapunten/${number}" typeof="besluit:Agendapunt"></span>
    <div property="prov:generated" resource="/id/besluiten/${number}" typeof="besluit:Besluit">
      <h3 property="eli:title">${number}. ${title}</h3></div>
    ${vote}${more}</div>`;
}
