import { planted } from '../../../test/support/planted.js';
import { CURRENT, PROCESSES } from '../processes.js';
import { pagesOf } from './process-pages.js';

const pageOf = async (name: string, processes = PROCESSES): Promise<string> =>
  (await pagesOf(processes)).get(name) ?? '';

describe('the page of a process', () => {
  it('says of each event who may send it, where, and on what condition', async () => {
    expect(await pageOf('deal-flanders-1.md')).toContain(
      '| `SUBMIT` | Submit | the lead, as editor | `drafting` → `negotiation`, if `draftIsReady` |',
    );
  });

  it('says how long a term is and where it leads', async () => {
    const page = await pageOf('deal-flanders-1.md');
    expect(page).toContain('| `negotiationTerm` | Negotiation term ends | 24 months |');
    expect(page).toContain('| `negotiationTerm` | Negotiation term ends | `negotiation` → `closed.lapsed` |');
  });

  it('says what ends and what follows by itself', async () => {
    const page = await pageOf('deal-flanders-1.md');
    expect(page).toContain('| `closed.expired` | Closed – Expired | nothing any more |');
    expect(page).toContain('`ratification.open` → `monitoring`, if `ruleSatisfied`');
  });

  it('shows a diagram', async () => {
    expect(await pageOf('council-flanders-1.md')).toContain('](council-flanders-1.svg)');
    expect(await pageOf('council-flanders-1.svg')).toMatch(/^<svg .*<\/svg>\n$/s);
  });

  it('is another one as soon as the statechart is', async () => {
    const on = { TERMINATE: { target: 'closed.terminated' } };
    const deal = planted(CURRENT.deal, 'monitoring', { on });
    expect(await pageOf('deal-flanders-1.md', [deal])).not.toBe(await pageOf('deal-flanders-1.md'));
  });
});
