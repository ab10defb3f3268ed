import { LEVELS, type Level } from '../../common/level.js';
import { code, table } from '../../common/generated/markdown.js';
import { BEYOND_ONE_AGREEMENT, NEVER_DELEGATED } from '../delegable.js';
import { POLICY, READING, type Right, type Row } from '../policy.js';
import { openness, RIGHTS } from '../rights.js';
import { ROLES, type Role } from '../principal.js';
import { ROLES_OF_LEVEL } from '../rules/roles-of-level.js';
import { STANDINGS, whoMay } from './who-may.js';

/** The table of rights as a page of Markdown: by operation and event, and by level and role. */
export function rightsPage(): string {
  const events = RIGHTS.filter(isEvent);
  const operations = RIGHTS.filter((right) => !isEvent(right));
  return [
    '<!-- Made from the table of rights (src/access/policy.ts) by `npm run docs:access`: change that. -->',
    '# Who may do what',
    'A token says for which organisation its holder acts, and in which roles; how that organisation stands towards an ' +
      'agreement is for the registry to know. Whoever fits one of the lines may. *When* it can be done is on ' +
      '[another page](phases.md); who may not know of an agreement is answered as if there were none.',
    '## Without a token',
    `Always: ${list(RIGHTS.filter((right) => openness(right) === 'always'))}.`,
    `Once the agreement is public: ${list(RIGHTS.filter((right) => openness(right) === 'when-public'))}.`,
    '## Operations',
    rightsTable(operations.filter((right) => openness(right) !== 'always')),
    '## Events',
    rightsTable(events),
    '## On behalf of another organisation',
    'By a [delegation](../delegations.md) from it, as far as the delegation goes. Never, whatever is delegated: what a ' +
      `council decides (${list(NEVER_DELEGATED.council)}) and what is the organisation’s own household ` +
      `(${list(NEVER_DELEGATED.household)}). Not by a delegation for certain agreements: ${list(BEYOND_ONE_AGREEMENT)}.`,
    '## By level and role',
    'What each role gives beyond what every role does, at each level of government. A role without a line gives no more.',
    ...LEVELS.flatMap((level) => [
      `### ${level}`,
      table(
        ['role', 'acting for', 'may'],
        ROLES_OF_LEVEL[level].flatMap((role) => roleRows(level, role)),
      ),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function rightsTable(rights: readonly Right[]): string {
  return table(
    ['right', 'who may'],
    rights.map((right) => [code(right), whoMay(right).join('<br>')]),
  );
}

/** What one role gives at one level, a row for each way of standing; nothing of what every role gives. */
function roleRows(level: Level, role: Role): string[][] {
  const rows = (POLICY as readonly Row[]).filter(
    ({ roles = ROLES, levels = [level] }) =>
      roles.length < ROLES.length && roles.includes(role) && levels.includes(level),
  );
  return [...new Set(rows.map(({ standing }) => standing))].map((standing) => {
    const given = rows.filter((row) => row.standing === standing).flatMap(({ rights }) => rights);
    return [code(role), STANDINGS[standing], inShort(given)];
  });
}

/** All that can be read of an agreement is one thing. */
function inShort(given: readonly string[]): string {
  const readings: ReadonlySet<string> = new Set(READING);
  const others = given.filter((right) => !readings.has(right));
  const readsAll = new Set(given).size - new Set(others).size === readings.size;
  return readsAll ? ['reading it', ...(others.length > 0 ? [list(others)] : [])].join(', ') : list(given);
}

/** Events are written as the statecharts write them: `ACCEPT_TEXT`. */
function isEvent(right: Right): boolean {
  return right === right.toUpperCase();
}

function list(rights: readonly string[]): string {
  return [...new Set(rights)].map(code).join(', ');
}
