import { OPERATION_EVENTS } from '../../workflow/core/operation-events.js';
import { CURRENT, PROCESSES } from '../../workflow/processes.js';
import { phasesPage } from './phases-page.js';

describe('the page of who may do what, and when', () => {
  const rowOf = (page: string, right: string): string | undefined =>
    page.split('\n').find((line) => line.startsWith(`| \`${right}\` |`));

  it('says for an event in which phases it can be sent, and in which of their states', () => {
    const page = phasesPage([CURRENT.deal]);
    expect(page).toContain(
      '| right | who may | `drafting` | `negotiation` | `ratification` | `monitoring` | `closed` |',
    );
    expect(rowOf(page, 'SUBMIT')).toBe('| `SUBMIT` | the lead, as editor | yes |  |  |  |  |');
    expect(rowOf(page, 'ACCEPT_TEXT')).toBe(
      '| `ACCEPT_TEXT` | a party, as negotiator |  | `positions` |  |  |  |',
    );
    expect(rowOf(page, 'ABANDON')).toMatch(/\| yes \| yes \| {2}\| {2}\| {2}\|$/);
  });

  it('says it for an operation by the event that tells of it', () => {
    const page = phasesPage([CURRENT.deal]);
    expect(rowOf(page, 'addText')).toBe(
      '| `addText` | a party, as editor<br>who directs at the level of province, as editor<br>' +
        'who facilitates at the level of province, as editor | yes | yes |  | yes |  |',
    );
    expect(rowOf(page, 'addCommitment')).toContain('| yes | `positions` |  |  |  |');
    expect(rowOf(page, 'addFramework')).toBeUndefined();
    expect(rowOf(phasesPage([CURRENT.plan]), 'addFramework')).toContain('| yes | `positions` |  |  |  |');
  });

  it('names every event that callers send and every operation, and opens nothing of what is closed but its file and last reports', () => {
    const page = phasesPage(PROCESSES);
    const named = [
      ...PROCESSES.flatMap(({ callerEvents }) => callerEvents),
      ...Object.keys(OPERATION_EVENTS),
    ];
    expect(named.filter((right) => rowOf(page, right) === undefined)).toEqual([]);
    const ofAgreements = page
      .split('\n')
      .filter((line) => /^\| `\w+` .*/.test(line) && line.split('|').length === 9);
    expect(ofAgreements.length).toBeGreaterThan(60);
    const open = ofAgreements.filter((line) => !line.endsWith('|  |')).map((line) => line.split('`')[1]);
    expect(new Set(open)).toEqual(new Set(['addDocument', 'addDocumentVersion', 'submitComplianceReport']));
  });
});
