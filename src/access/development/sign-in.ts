import type { IncomingMessage, ServerResponse } from 'node:http';
import type { default as Provider, errors } from 'oidc-provider';
import { LRUCache } from 'lru-cache';
import { type Language, LANGUAGES } from '../../messages/catalogue.js';
import type { DomainDirectory } from '../../domains/domain-directory.js';
import type { KnownDomain } from '../../domains/rules/domain.js';
import type { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { ROLES } from '../principal.js';
import { DOMAIN_PREFIX, domainsNamed, wordsOf } from '../rules/role-names.js';
import { faultOf, organisationsToShow, readChoice, type SignInChoice } from './sign-in-choice.js';
import { signInPage, type SignInView } from './sign-in-page.js';

/** Where the page is, under the provider's path. */
export const SIGN_IN_PATH = '/sign-in';
/** The account of everyone who signs in: whom they sign in as is chosen anew each time, and kept with what was granted. */
export const ACCOUNT = 'someone';

const FORM_LIMIT_BYTES = 64 * 1024;
const CHOICE_LASTS_MS = 10 * 60_000;

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Lets people sign in at the development identity provider: whoever they say they are is believed. */
export class SignIn {
  private readonly choices = new LRUCache<string, SignInChoice>({ max: 1000, ttl: CHOICE_LASTS_MS });

  constructor(
    private readonly provider: Provider,
    private readonly directory: OrganisationDirectory,
    private readonly domains: DomainDirectory,
    private readonly resource: string,
    private readonly sessionNotFound: typeof errors.SessionNotFound,
  ) {}

  /** What was chosen when this was granted. */
  choiceOf(grantId: string | undefined): SignInChoice | undefined {
    return grantId === undefined ? undefined : this.choices.get(grantId);
  }

  /** Answers a request for the page, or what is sent from it. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const interaction = await this.interactionOf(request, response);
    if (!interaction) return;
    const language = languageOf(request);
    if (request.method !== 'POST') {
      return this.show(interaction, response, { language, choice: firstChoice(interaction) });
    }
    const form = await readForm(request);
    const all = this.directory.all();
    const choice = readChoice(form, all, this.current());
    const action = form.get('do');
    if (action === 'search') return this.show(interaction, response, { language, choice });
    if (action === 'cancel') {
      const refusal = { error: 'access_denied', error_description: 'Signing in was cancelled' };
      return goOn(response, await this.provider.interactionResult(request, response, refusal));
    }
    const fault = faultOf(choice, all);
    if (fault) return this.show(interaction, response, { language, choice, fault });
    const consent = { grantId: await this.grant(interaction, choice) };
    const result = { login: { accountId: ACCOUNT }, consent };
    goOn(response, await this.provider.interactionResult(request, response, result));
  }

  private async interactionOf(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Interaction | undefined> {
    try {
      return await this.provider.interactionDetails(request, response);
    } catch (error) {
      if (!(error instanceof this.sessionNotFound)) throw error;
      response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('This page has been used, or was left open for too long. Start again from the console.\n');
      return undefined;
    }
  }

  /** Asks for what was chosen instead of what the application asked for, and grants that. */
  private async grant(interaction: Interaction, choice: SignInChoice): Promise<string> {
    const clientId = String(interaction.params.client_id);
    const scope = [...choice.roles, ...choice.domains.map((id) => `${DOMAIN_PREFIX}${id}`)].join(' ');
    interaction.params.scope = scope;
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
    const grant = new this.provider.Grant({ accountId: ACCOUNT, clientId });
    grant.addOIDCScope(scope);
    grant.addResourceScope(this.resource, scope);
    const grantId = await grant.save();
    this.choices.set(grantId, choice);
    return grantId;
  }

  private current(): readonly KnownDomain[] {
    return this.domains.all().filter(({ endedOn }) => endedOn === null);
  }

  private show(
    { params }: Interaction,
    response: ServerResponse,
    view: Omit<SignInView, 'shown' | 'domains'>,
  ): void {
    const shown = organisationsToShow(view.choice, this.directory.all());
    const page = signInPage({ ...view, shown, domains: this.current() });
    // What a form leads to counts as well: the way back to the application.
    const back = new URL(String(params.redirect_uri)).origin;
    response.writeHead(view.fault ? 422 : 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': view.language,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${back}; base-uri 'none'; frame-ancestors 'none'`,
    });
    response.end(page);
  }
}

function firstChoice({ params }: Interaction): SignInChoice {
  const asked = wordsOf(params.scope);
  return {
    person: 'someone',
    organisations: [],
    roles: ROLES.filter((role) => asked.includes(role)),
    domains: domainsNamed(asked),
    search: '',
  };
}

/** By its path only: the server may be reached by another name than it is called by. */
function goOn(response: ServerResponse, returnTo: string): void {
  response.writeHead(303, { Location: new URL(returnTo).pathname, 'Content-Length': 0 });
  response.end();
}

/** Dutch where the browser names it before English. */
function languageOf({ headers }: IncomingMessage): Language {
  const [first] = /\b(?:nl|en)\b/i.exec(headers['accept-language'] ?? '') ?? [];
  return LANGUAGES.find((language) => language === first?.toLowerCase()) ?? 'en';
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > FORM_LIMIT_BYTES) break;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}
