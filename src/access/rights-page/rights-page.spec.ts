import { RIGHTS } from '../policy.js';
import { rightsPage } from './rights-page.js';

describe('the page of who may do what', () => {
  const page = rightsPage();

  it('names every right', () => {
    expect(RIGHTS.filter((right) => !page.includes(`\`${right}\``))).toEqual([]);
  });

  it('says of an operation and of an event who may', () => {
    expect(page).toContain('| `addText` | a party, as editor |');
    expect(page).toContain(
      '| `EVALUATE` | the lead, as editor<br>a party at the level of province, as director |',
    );
  });

  it('says what a role gives at a level, and not at another', () => {
    const [, municipality, province] = page.split(/^### /m);
    expect(province).toContain('| `director` | a party | `EVALUATE` |');
    expect(municipality).not.toContain('director');
  });

  it('says what needs no token', () => {
    expect(page).toMatch(/^Always: `listAgreements`, .*\.$/m);
    expect(page).toMatch(/^Once the agreement is public: `getAgreement`, .*\.$/m);
  });
});
