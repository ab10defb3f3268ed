import { load, type LoadRequest } from './load.js';
import type { RegistryClient } from './registry-client.js';

const SECONDS = 8;
const MEGABYTES = 3;
/** Few enough that they wait for the server, not for each other. */
const CONNECTIONS = 4;

/** Reads of an agreement, with and without publications being read beside them. */
export interface ReadingEffect {
  /** Milliseconds of one reading, upload included: the median. */
  readonly reading: number;
  readonly readings: number;
  /** Milliseconds of a GET, the median and 99 %. */
  readonly alone: readonly [median: number, p99: number];
  readonly beside: readonly [median: number, p99: number];
}

/** Uploads pages of 3 MB one after the other, each another one, while others read an agreement. */
export async function measureReadings(
  client: RegistryClient,
  parties: readonly string[],
): Promise<ReadingEffect> {
  const id = await client.dealInRatification(parties, { type: 'unanimity' });
  const requests = (): LoadRequest[] => [{ method: 'GET', path: `/v1/agreements/${id}` }];
  await load(client.url, 3, requests, CONNECTIONS);
  const alone = await load(client.url, SECONDS, requests, CONNECTIONS);
  let isOver = false;
  const times: number[] = [];
  const upload = async (): Promise<void> => {
    const [, party] = parties;
    const authorization = `Bearer ${await client.token(party)}`;
    while (!isOver) {
      const started = performance.now();
      const response = await fetch(`${client.url}/v1/agreements/${id}/councils/${party}/sources/upload`, {
        method: 'POST',
        headers: { 'content-type': 'text/html', authorization },
        body: pageOf(times.length),
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      await response.arrayBuffer();
      times.push(performance.now() - started);
    }
  };
  const uploading = upload();
  const beside = await load(client.url, SECONDS, requests, CONNECTIONS);
  isOver = true;
  await uploading;
  return {
    reading: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)],
    readings: times.length,
    alone: [alone.median, alone.p99],
    beside: [beside.median, beside.p99],
  };
}

/** Minutes of 3 MB: items with a decision, a vote and its voters. */
function pageOf(salt: number): string {
  const items: string[] = [];
  for (let length = 0; length < MEGABYTES * 1_000_000; length += items.at(-1)?.length ?? 0) {
    const n = items.length;
    const voters = Array.from(
      { length: 24 },
      (_, voter) =>
        `<span property="besluit:heeftVoorstander" typeof="mandaat:Mandataris" resource="/m/${voter}">Raadslid</span>`,
    );
    items.push(`<div resource="/b/${n}" typeof="besluit:BehandelingVanAgendapunt">
      <div property="prov:generated" resource="/d/${n}" typeof="besluit:Besluit"><h3 property="eli:title">Punt ${n} van ${salt}</h3>
        <p property="prov:value">${'Gelet op het decreet over het lokaal bestuur. '.repeat(40)}</p></div>
      <div property="besluit:heeftStemming" resource="/s/${n}" typeof="besluit:Stemming">${voters.join('')}
        <b property="besluit:aantalVoorstanders" content="24"></b><p property="besluit:gevolg">Goedgekeurd</p></div></div>`);
  }
  return `<!DOCTYPE html><body prefix="besluit: http://data.vlaanderen.be/ns/besluit# prov: http://www.w3.org/ns/prov#
    eli: http://data.europa.eu/eli/ontology# mandaat: http://data.vlaanderen.be/ns/mandaat#">
    <div typeof="besluit:Zitting" resource="/z/1"><b property="besluit:geplandeStart" content="2026-11-20"></b>${items.join('')}</div>`;
}
