import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { KORTRIJK, TODAY } from '../support/a-deal.js';
import type { OpenApi } from '../support/contract.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { tokenFor } from '../support/tokens.js';
import { hide, idsOf, type Hidden } from './support/hidden.js';
import { learn, MISSING, workFor, type Learned } from './support/probe.js';
import { requestsAboutAgreements, type ProbingRequest } from './support/requests.js';
import { strangersAt, STRANGERS, type Credentials, type Strangers } from './support/strangers.js';

/** Parts that come to be only once an agreement is public: of a hidden one its parties too find none. */
const NOT_YET = [
  'getFulfilment',
  'getCompensation',
  'getLandTransfer',
  'getObjection',
  'getMeasurement',
  'getReconfirmation',
  'getCouncil',
  'checkCouncilDecision',
  'getCouncilSource',
  'getCouncilSourceContent',
  'getCorrection',
  'getDocument',
  'getDocumentContent',
  'listDocumentVersions',
  'getDocumentVersionContent',
  'getEvaluation',
  'getComplianceReport',
];

/** Parts whose ids are the registry's own: no request has one by chance. */
const UNGUESSED = ['getClauseHistory'];

/** Who acted in any agreement is for the registrar and the supervisor to know, who answer for what is erased. */
const OF_THE_REGISTRY = ['listHistoryPersons'];

/** A request that is answered otherwise for an agreement that is there. */
interface Telling {
  readonly request: string;
  readonly missing: Learned;
  readonly answer: Learned;
}

jest.setTimeout(120_000);

describe('an agreement that a caller may not know of', () => {
  let stage: Stage;
  let url: string;
  let hidden: Hidden;
  let strangers: Strangers;
  let requests: readonly ProbingRequest[];
  /** One for each operation. */
  let plain: readonly ProbingRequest[];

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
    hidden = await hide(url);
    strangers = await strangersAt(url);
    const document = (await (await fetch(`${url}/openapi.json`)).json()) as OpenApi;
    requests = requestsAboutAgreements(document);
    plain = requests.filter(
      ({ operationId }, index) => requests.findIndex((each) => each.operationId === operationId) === index,
    );
  });
  afterAll(() => stage.stop());

  const ids = (): string[] => idsOf(hidden);
  const nameOf = ({ operationId, variant }: ProbingRequest): string => `${operationId} ${variant}`;

  /** The requests by which a caller tells a hidden agreement from one that is not there, with what is learned. */
  async function telling(credentials: Credentials, asked: readonly ProbingRequest[]): Promise<Telling[]> {
    const found: Telling[] = [];
    for (const request of asked) {
      const [missing, ...answers] = await Promise.all(
        [MISSING, ...ids()].map((id) => learn(url, request, id, credentials)),
      );
      for (const answer of answers)
        if (JSON.stringify(answer) !== JSON.stringify(missing))
          found.push({ request: nameOf(request), missing, answer });
    }
    return found;
  }

  it.each(STRANGERS)('is to %s as if it were not there, by every operation', async (who) => {
    const asked = plain.filter(
      ({ operationId }) => who !== 'registrar' || !OF_THE_REGISTRY.includes(operationId),
    );
    expect(await telling(strangers[who], asked)).toEqual([]);
  });

  it('is to an outsider as if it were not there, whatever is sent, and costs as much work', async () => {
    const differing: object[] = [];
    const compare = async (request: ProbingRequest, id: string): Promise<object | undefined> => {
      const missing = await workFor(url, request, MISSING, strangers.outsider);
      const there = await workFor(url, request, id, strangers.outsider);
      const isSame = JSON.stringify(there) === JSON.stringify(missing);
      return isSame ? undefined : { request: nameOf(request), missing, there };
    };
    for (const request of requests)
      for (const { id } of [hidden.negotiated, hidden.plan]) {
        // What the server does of its own accord, in between, does not come twice.
        const difference = (await compare(request, id)) && (await compare(request, id));
        if (difference !== undefined) differing.push(difference);
      }
    expect(differing).toEqual([]);
  });

  it('is there for its parties, by every reading of what it has', async () => {
    const token = await tokenFor(url, KORTRIJK, 'reader');
    const readings = plain.filter(({ method }) => method === 'GET');
    const told = await telling({ authorization: `Bearer ${token}` }, readings);
    const seen = new Set(told.map(({ request }) => request));
    const unseen = readings.map(nameOf).filter((name) => !seen.has(name));
    expect(unseen.sort()).toEqual(
      [...NOT_YET, ...UNGUESSED].map((operation) => `${operation} plainly`).sort(),
    );
  });
});
