import { RIGHTS } from '../rights.js';
import { rightsPage } from './rights-page.js';

describe('the page of who may do what', () => {
  const page = rightsPage();

  it('names every right', () => {
    expect(RIGHTS.filter((right) => !page.includes(`\`${right}\``))).toEqual([]);
  });

  it('says of an operation and of an event who may', () => {
    expect(page).toContain('| `addCommitment` | a party, as editor |');
    expect(page).toContain(
      '| `EVALUATE` | the lead, as editor<br>who directs at the level of province, as director |',
    );
  });

  it('says what a role gives at a level, and not at another', () => {
    const [, municipality, province] = page.split(/^### /m);
    expect(province).toContain('| `director` | who directs | `EVALUATE` |');
    expect(province).toContain(
      '| `mediator` | the mediator whom the parties agreed on | reading it, `listClauseComments`, `getClauseComment`, `PROPOSE_SETTLEMENT`, `CLOSE_MEDIATION` |',
    );
    expect(municipality).not.toContain('director');
  });

  it('says what needs no token', () => {
    expect(page).toMatch(/^Always: `listAgreements`, .*\.$/m);
    expect(page).toMatch(/^Once the agreement is public: `getAgreement`, .*\.$/m);
  });
});
