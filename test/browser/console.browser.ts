import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application.js';
import { KORTRIJK, MENEN } from '../support/deal-between.js';
import { findChromium, startChromium } from './chromium.js';
import { ConsolePage } from './console-page.js';

describe('the console in a browser', () => {
  let application: TestApplication;
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium();
    application = await startApplication();
  });
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  it('signs a person in on the page that opens, and tries operations in the organisation’s name', async () => {
    const shown = await ConsolePage.open(browser, application.url);

    const said = await shown.signIn(['Kortrijk'], ['editor', 'negotiator']);
    expect(said).toContain('Authorized');
    const created = await shown.execute('Agreements', 'createAgreement');
    const proposed = await shown.proposedBody('Agreements', 'createAgreement');
    const listed = await shown.execute('Agreements', 'listAgreements');

    expect(created.status).toBe(201);
    const { id } = JSON.parse(created.body) as { id: string };
    expect(JSON.parse(created.body)).toMatchObject({ title: proposed['title'], leadId: KORTRIJK });
    // Only who brings the token of a party sees a draft.
    expect(listed.status).toBe(200);
    expect(listed.body).toContain(id);
    expect(shown.complaints).toEqual([]);
    expect([...shown.origins]).toEqual([application.url]);
  });

  it('has a person who acts for several organisations choose one for each operation', async () => {
    const shown = await ConsolePage.open(browser, application.url);
    await shown.signIn(['Kortrijk', 'Menen'], ['editor']);

    const unchosen = await shown.execute('Organisations', 'listOrganisations');
    const created = await shown.execute('Agreements', 'createAgreement', KORTRIJK);

    expect(unchosen.status).toBe(400);
    expect(JSON.parse(unchosen.body)).toMatchObject({
      choices: `${KORTRIJK} (Kortrijk), ${MENEN} (Menen)`,
    });
    expect(created.status).toBe(201);
    expect(JSON.parse(created.body)).toMatchObject({ leadId: KORTRIJK });
  });

  it('authorizes a system, and tries operations in its organisation’s name', async () => {
    const shown = await ConsolePage.open(browser, application.url);

    const said = await shown.authorize(KORTRIJK, 'development', ['editor', 'negotiator']);
    expect(said).toContain('Authorized');
    const created = await shown.execute('Agreements', 'createAgreement');
    const proposed = await shown.proposedBody('Agreements', 'createAgreement');
    const listed = await shown.execute('Agreements', 'listAgreements');

    expect(created.status).toBe(201);
    const { id } = JSON.parse(created.body) as { id: string };
    expect(JSON.parse(created.body)).toMatchObject({ title: proposed['title'], leadId: KORTRIJK });
    // Only who brings the token of a party sees a draft.
    expect(listed.status).toBe(200);
    expect(listed.body).toContain(id);
    expect(shown.complaints).toEqual([]);
    expect([...shown.origins]).toEqual([application.url]);
  });

  it('keeps the authorization when the page is loaded again', async () => {
    const shown = await ConsolePage.open(browser, application.url);
    await shown.signIn(['Kortrijk'], ['editor']);

    await shown.page.reload();

    expect((await shown.execute('Agreements', 'createAgreement')).status).toBe(201);
    expect(shown.complaints).toEqual([]);
  });

  it('says why an operation is refused to who has no token, or another organisation’s', async () => {
    const anyone = await ConsolePage.open(browser, application.url);
    const refused = await anyone.execute('Agreements', 'createAgreement');
    const menen = await ConsolePage.open(browser, application.url);
    await menen.authorize(MENEN, 'development', ['editor']);
    const another = await menen.execute('Agreements', 'createAgreement');

    expect(refused.status).toBe(401);
    expect(another.status).toBe(403);
    expect(JSON.parse(another.body)).toMatchObject({ status: 403, title: expect.any(String) });
  });

  it('says what was wrong where no token is given', async () => {
    const shown = await ConsolePage.open(browser, application.url);

    const said = await shown.authorize(KORTRIJK, 'a guess', ['editor']);

    expect(said).not.toContain('Authorized');
    expect(said).toContain('client_secret is "development"');
  });

  it('may ask nothing of other servers, and a test would see that it tries', async () => {
    const shown = await ConsolePage.open(browser, application.url);

    const answer = await shown.page.evaluate(
      'fetch("http://127.0.0.1:9/").then(() => "asked", () => "refused")',
    );

    expect(answer).toBe('refused');
    expect(shown.complaints.join()).toContain('Content Security Policy');
  });
});

describe('chromium', () => {
  it('is what CHROMIUM names, or says what is missing', async () => {
    expect(await findChromium(process.execPath, '')).toBe(process.execPath);
    await expect(findChromium('/nowhere/chromium', '')).rejects.toThrow('CHROMIUM is /nowhere/chromium');
    await expect(findChromium(undefined, '/nowhere')).rejects.toThrow('apt-get install chromium');
  });
});
