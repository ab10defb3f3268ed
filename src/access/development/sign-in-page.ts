import { escapeHtml } from '../../common/escape-html.js';
import type { KnownDomain } from '../../domains/rules/domain.js';
import type { Language } from '../../messages/catalogue.js';
import type { Message } from '../../messages/message.js';
import { renderMessage } from '../../messages/render.js';
import type { KnownOrganisation } from '../../organisations/organisation-directory.js';
import { ROLES } from '../principal.js';
import type { Shown, SignInChoice } from './sign-in-choice.js';

/** What the page shows. */
export interface SignInView {
  readonly language: Language;
  readonly choice: SignInChoice;
  readonly shown: Shown;
  /** The policy domains to choose from. */
  readonly domains: readonly KnownDomain[];
  /** What was wrong with what was sent. */
  readonly fault?: Message;
}

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
  h1 { font-size: 1.4rem; } fieldset { border: 1px solid #888; margin: 1rem 0; padding: .75rem 1rem; }
  legend { font-weight: bold; padding: 0 .3rem; } label { display: block; padding: .15rem 0; }
  small { color: #555; } input[type=text], input[type=search] { font: inherit; padding: .3rem; width: 60%; }
  button { font: inherit; padding: .4rem 1rem; } .fault { border: 2px solid #b00; padding: .5rem 1rem; }
`;

/** The page on which someone chooses for which organisations and as what to sign in: one form, no script. */
export function signInPage({ language, choice, shown, domains, fault }: SignInView): string {
  const say = (key: string, params?: Message['params']): string =>
    escapeHtml(renderMessage({ key: `development.signIn.${key}`, params }, language));
  const wrong = fault
    ? `<p class="fault" role="alert">${escapeHtml(renderMessage(fault, language))}</p>`
    : '';
  const more = shown.more > 0 ? `<p>${say('more', { count: shown.more })}</p>` : '';
  const none =
    choice.search !== '' && shown.found.length === 0
      ? `<p>${say('none', { search: choice.search })}</p>`
      : '';
  const roles = ROLES.map((role) => {
    const meaning = escapeHtml(renderMessage({ key: `access.role.${role}` }, language));
    const checked = choice.roles.includes(role) ? ' checked' : '';
    return `<label><input type="checkbox" name="role" value="${role}"${checked}> ${role} <small>${meaning}</small></label>`;
  });
  const seats = domains.map(({ id, name }) => {
    const checked = choice.domains.includes(id) ? ' checked' : '';
    return `<label><input type="checkbox" name="domain" value="${escapeHtml(id)}"${checked}> ${escapeHtml(name)}</label>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say('title')}</title>
<style>${STYLE}</style></head>
<body>
<main>
<h1>${say('title')}</h1>
<p>${say('introduction')}</p>
${wrong}
<form method="post" autocomplete="off">
<fieldset><legend>${say('organisations')}</legend>
<label>${say('search')} <input type="search" name="search" value="${escapeHtml(choice.search)}" autofocus>
<button name="do" value="search">${say('doSearch')}</button></label>
${shown.chosen.map((one) => organisation(one, say('level', { level: one.level }), true)).join('\n')}
${shown.found.map((one) => organisation(one, say('level', { level: one.level }), false)).join('\n')}
${more}${none}
</fieldset>
<fieldset><legend>${say('roles')}</legend>
${roles.join('\n')}
</fieldset>
<fieldset><legend>${say('domains')}</legend>
${seats.join('\n')}
</fieldset>
<label>${say('person')} <input type="text" name="person" value="${escapeHtml(choice.person)}" maxlength="60"></label>
<p><button name="do" value="sign-in">${say('doSignIn')}</button> <button name="do" value="cancel">${say('cancel')}</button></p>
</form>
</main>
</body>
</html>
`;
}

function organisation({ id, name }: KnownOrganisation, level: string, isChosen: boolean): string {
  const checked = isChosen ? ' checked' : '';
  const box = `<input type="checkbox" name="organisation" value="${escapeHtml(id)}"${checked}>`;
  return `<label>${box} ${escapeHtml(name)} <small>${level}, ${escapeHtml(id)}</small></label>`;
}
