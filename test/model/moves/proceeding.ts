import type { Role } from '../../../src/access/principal.js';
import type { Facts } from '../../../src/workflow/core/decide.js';
import type { ProceedingKind } from '../../../src/workflow/core/effects.js';
import { proceedingOwner } from '../../../src/workflow/core/replayed.js';
import { asOrganisation } from '../../support/callers.js';
import type { PaperAgreement, PaperOffer } from '../paper-agreement.js';
import { event, type Fields, type Move } from './move.js';

/** How a side procedure is opened: with more of them than `most`, nothing new happens. */
export function opening(
  by: string,
  type: string,
  most: number,
  fields: (paper: PaperAgreement) => Fields,
  facts: (paper: PaperAgreement) => Facts,
): Move {
  const move = event(by, type, fields);
  return {
    ...move,
    onPaper: (paper) => {
      const offer = move.onPaper(paper);
      return offer && paper.is.proceedings.size < most ? { ...offer, facts: facts(paper) } : undefined;
    },
  };
}

interface Extras {
  readonly rows?: (paper: PaperAgreement) => PaperOffer['rows'];
  readonly facts?: (paper: PaperAgreement) => Facts;
  readonly roles?: Role[];
}

/** What an organisation sends to a side procedure of a kind: to the first that is open, or else to the last. */
export function proceedingEvent(
  kind: ProceedingKind,
  by: string,
  type: string,
  fields: (paper: PaperAgreement) => Fields | undefined = () => ({}),
  { rows, facts, roles = [] }: Extras = {},
): Move {
  return {
    name: `${type} by ${by}`,
    type,
    onPaper: (paper) => {
      const given = fields(paper);
      const changed = rows?.(paper);
      return (
        given && {
          by,
          owner: proceedingOwner(numberOf(paper, kind) ?? 0),
          event: { ...given, type },
          ...(changed && { rows: changed }),
          ...(facts && { facts: facts(paper) }),
        }
      );
    },
    send: async (real, paper) =>
      (await asOrganisation(real.url, by, ...roles)).post(`${real.path}/events`, {
        ...fields(paper),
        type,
        proceeding: numberOf(paper, kind),
      }),
  };
}

/** What the one that is meant remembers; undefined where there has been none. */
export function remembered<Context>(paper: PaperAgreement, kind: ProceedingKind): Context | undefined {
  const number = numberOf(paper, kind);
  return number === undefined ? undefined : (paper.is.proceedings.get(number)?.instance.context as Context);
}

function numberOf({ is }: PaperAgreement, kind: ProceedingKind): number | undefined {
  const ofKind = [...is.proceedings].filter(([, { instance }]) => instance.processId === kind);
  const [number] = ofKind.find(([, { isOpen }]) => isOpen) ?? ofKind.at(-1) ?? [];
  return number;
}
