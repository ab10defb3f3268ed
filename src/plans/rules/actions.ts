import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

/** Why an organisation may not write down an action for another; undefined where it may: its own, or any as the lead. */
export function notItsAction(
  responsibleId: string,
  organisation: string,
  isLead: boolean,
): Message | undefined {
  if (isLead || responsibleId === organisation) return undefined;
  return { key: 'plans.not-its-action', params: { responsible: responsibleId, organisation } };
}

/** What an action refers to, and whether it is there. */
export function actionFaults(
  action: { readonly responsibleId: string; readonly framework: number | null },
  isParty: boolean,
  hasFramework: boolean,
): Issue[] {
  const { responsibleId, framework } = action;
  return [
    ...(isParty ? [] : [fault('responsibleId', 'no-party', { organisation: responsibleId })]),
    ...(framework === null || hasFramework ? [] : [fault('framework', 'unknown-framework', { framework })]),
  ];
}

function fault(name: string, key: string, params: Message['params']): Issue {
  return { in: 'body', name, detail: { key: `plans.${key}`, params } };
}
