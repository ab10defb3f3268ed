import type { Browser, Locator, Page } from 'playwright-core';

/** What an operation answered when it was tried in the console. */
export interface TriedOperation {
  readonly status: number;
  /** The body as the console shows it. */
  readonly body: string;
}

/** The console in a browser, used as a person uses it: by what is written on it. */
export class ConsolePage {
  /** What the browser complains of, such as a script that the content security policy refuses. */
  readonly complaints: string[] = [];
  /** The servers that it asked for anything. */
  readonly origins = new Set<string>();

  private constructor(readonly page: Page) {
    this.watch(page);
  }

  private watch(page: Page): void {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'data:') this.origins.add(url.origin);
    });
  }

  /** @param url of the application, without a slash at its end */
  static async open(browser: Browser, url: string): Promise<ConsolePage> {
    // A context of its own: nothing is remembered from another test.
    const context = await browser.newContext();
    context.setDefaultTimeout(10_000);
    const shown = new ConsolePage(await context.newPage());
    await shown.page.goto(`${url}/console`);
    await shown.page.locator('.opblock-tag').first().waitFor();
    return shown;
  }

  /**
   * Presses *Authorize* and signs in as a person does, on the page of the development provider that opens. Answers what
   * the dialog then says.
   * @param organisations what to look for, and the name to choose among what is found
   */
  async signIn(organisations: readonly string[], roles: readonly string[]): Promise<string> {
    const dialog = await this.dialogOf('authorizationCode');
    const opened = this.page.waitForEvent('popup');
    await dialog.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click();
    const popup = await opened;
    this.watch(popup);
    for (const name of organisations) {
      await popup.getByRole('searchbox').fill(name);
      await popup.getByRole('button', { name: 'Search' }).click();
      await popup.getByRole('checkbox', { name }).check();
    }
    for (const role of roles) await popup.getByRole('checkbox', { name: `${role} `, exact: false }).check();
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: 'Sign in' }).click();
    await closed;
    return this.saidBy(dialog);
  }

  /** Presses *Authorize* and asks for a token as a system does. Answers what the dialog then says. */
  async authorize(clientId: string, clientSecret: string, roles: readonly string[]): Promise<string> {
    const dialog = await this.dialogOf('clientCredentials');
    await dialog.getByLabel('client_id').fill(clientId);
    await dialog.getByLabel('client_secret').fill(clientSecret);
    for (const role of roles) await dialog.locator('label').filter({ hasText: role }).click();
    await dialog.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click();
    return this.saidBy(dialog);
  }

  private async dialogOf(flow: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Authorize', exact: true }).click();
    return this.page.locator(`//div[h4[contains(., "${flow}")]]`);
  }

  private async saidBy(dialog: Locator): Promise<string> {
    const granted = dialog.getByRole('heading', { name: 'Authorized' });
    await granted.or(dialog.locator('.errors')).first().waitFor();
    const said = await dialog.innerText();
    await this.page.locator('.close-modal').click();
    return said;
  }

  /** Executes an operation with what the console proposes: its example body and parameters, and this choice. */
  async execute(tag: string, operationId: string, organisation?: string): Promise<TriedOperation> {
    const operation = this.page.locator(`#operations-${tag}-${operationId}`);
    if (!(await operation.isVisible())) await this.page.locator(`#operations-tag-${tag}`).click();
    await operation.locator('.opblock-summary').click();
    if (organisation !== undefined) {
      await operation.getByPlaceholder('Akkoord-Organisation').fill(organisation);
    }
    await operation.getByRole('button', { name: 'Execute' }).click();
    const answer = operation.locator('.live-responses-table tbody .response');
    const status = await answer.locator('.response-col_status').innerText();
    return { status: Number.parseInt(status, 10), body: await bodyOf(answer) };
  }

  /** The body that the console proposes for an operation that has been opened. */
  async proposedBody(tag: string, operationId: string): Promise<Record<string, unknown>> {
    const editor = this.page.locator(`#operations-${tag}-${operationId} textarea.body-param__text`);
    return JSON.parse(await editor.inputValue()) as Record<string, unknown>;
  }
}

async function bodyOf(answer: Locator): Promise<string> {
  const bodies = answer.locator('.highlight-code pre');
  return (await bodies.count()) === 0 ? '' : bodies.first().innerText();
}
