import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import { chartOf } from '../core/statechart.js';
import { PROCESSES } from '../processes.js';
import { leavesOf } from './arrows.js';
import { agreementDiagram, processDiagram, type AgreementMarks, type Diagram } from './dot.js';
import type { CouncilMark } from './councils-label.js';
import { renderSvg } from './svg.js';
import type { Wording } from './wording.js';

const deal = PROCESSES.find((each) => each.id === 'deal-flanders')!;

function wording(language: Language): Wording {
  return { language, words: (key, params) => renderMessage({ key, params }, language) };
}
const english = wording('en');

const agreement: AgreementMarks = {
  title: 'Krimp en ruimte',
  value: { ratification: 'open' },
  visited: ['drafting.ready', 'negotiation.positions'],
  councils: [
    { name: 'Kortrijk', state: 'awaiting', outcome: null },
    { name: 'Menen', state: 'published', outcome: 'approved' },
    { name: 'Waregem', state: 'rejected', outcome: 'rejected' },
    { name: 'Wevelgem', state: 'annulled', outcome: 'approved' },
  ],
};

function many(count: number): CouncilMark[] {
  const standings = [
    { state: 'awaiting', outcome: null },
    { state: 'definitive', outcome: 'approved' },
    { state: 'approvedWithReservation', outcome: 'approvedWithReservation' },
  ] as const;
  return Array.from({ length: count }, (_, index) => ({
    name: `Gemeente ${index}`,
    ...standings[index % 3],
  }));
}

async function drawn(diagram: Diagram): Promise<{ svg: string; document: Document }> {
  const svg = await renderSvg(diagram);
  const refuse = (level: string, message: string): void => {
    if (!message.startsWith('Unicode replacement character')) throw new Error(`${level}: ${message}`);
  };
  return { svg, document: new DOMParser({ onError: refuse }).parseFromString(svg, 'image/svg+xml') };
}

function elements(document: Document, name: string): Element[] {
  return [...document.getElementsByTagName(name)];
}

function texts(document: Document): string[] {
  return elements(document, 'text').map((each) => each.textContent ?? '');
}

function group(document: Document, id: string): Element | undefined {
  return elements(document, 'g').find((each) => each.getAttribute('id') === id);
}

describe.each(LANGUAGES)('pictures of processes in %s', (language) => {
  it.each(PROCESSES.map((process) => [`${process.id}@${process.version}`, process] as const))(
    'name every state of %s in words',
    async (_, process) => {
      const { document } = await drawn(processDiagram(process, wording(language)));
      expect(document.documentElement!.getAttribute('lang')).toBe(language);
      const tooltips = new Set(elements(document, 'title').map((each) => each.textContent));
      const flat = process.kind === 'council' ? 'council' : `proceeding.${process.kind}`;
      const keys = leavesOf(chartOf(process.machine)).map(({ path }) =>
        path.length === 1 ? `${flat}.${path[0]}` : `state.${path.join('.')}`,
      );
      expect(keys.filter((key) => !tooltips.has(renderMessage({ key }, language)))).toEqual([]);
    },
  );
});

describe('the picture of a process', () => {
  it('shows its phases from left to right', async () => {
    const { document } = await drawn(processDiagram(deal, english));
    const left = ['drafting', 'negotiation', 'ratification', 'monitoring', 'closed'].map((phase) => {
      const frame = group(document, `deal_${phase}`)!.getElementsByTagName('path')[0].getAttribute('d')!;
      return Math.min(...[...frame.matchAll(/(-?[\d.]+),/g)].map(([, x]) => Number(x)));
    });
    expect(left).toEqual([...left].sort((one, other) => one - other));
  });

  it('says how long its terms are, from its settings', async () => {
    const longer = { ...deal, settings: { ...deal.settings, negotiationTerm: { months: 1 } } };
    expect(texts((await drawn(processDiagram(deal, english))).document)).toContain('after 24 months');
    expect(texts((await drawn(processDiagram(longer, english))).document)).toContain('after 1 month');
  });

  it('tells what to send over each arrow', async () => {
    const { document } = await drawn(processDiagram(deal, english));
    const tooltips = elements(document, 'title').map((each) => each.textContent);
    expect(tooltips).toEqual(
      expect.arrayContaining(['SUBMIT', 'ACCEPT_TEXT', expect.stringContaining('ruleSatisfied')]),
    );
  });

  it('is the same every time', async () => {
    const once = await renderSvg(processDiagram(deal, english));
    // Another title keeps it from being remembered.
    const again = await renderSvg({ ...processDiagram(deal, english), title: 'Other' });
    expect(again.replace('Other', 'The path of a deal')).toBe(once);
  });
});

describe('the picture of an agreement', () => {
  it('marks the present state and those passed, not by colour alone', async () => {
    const { document } = await drawn(agreementDiagram(deal, agreement, english));
    const marked = (name: string) =>
      elements(document, 'g').filter((each) => ` ${each.getAttribute('class')} `.includes(` ${name} `));
    expect(marked('present').map((each) => each.getAttribute('id'))).toEqual(['deal_ratification_open']);
    expect(marked('present')[0].getElementsByTagName('title')[0].textContent).toContain('(present state)');
    expect(marked('visited').map((each) => each.getAttribute('id'))).toEqual([
      'deal_drafting_ready',
      'deal_negotiation_positions',
    ]);
    const width = (id: string) =>
      Number(group(document, id)!.getElementsByTagName('path')[0].getAttribute('stroke-width'));
    expect(width('deal_ratification_open')).toBeGreaterThan(3 * width('deal_drafting_ready'));
  });

  it('brings out the arrows that lead on from here', async () => {
    const { document } = await drawn(
      agreementDiagram(deal, { ...agreement, value: { monitoring: 'measuring' } }, english),
    );
    const possible = elements(document, 'g').filter((each) =>
      each.getAttribute('class')?.includes('possible'),
    );
    const names = possible.map((each) => each.getElementsByTagName('title')[0].textContent);
    expect(names.sort()).toEqual(['TERMINATE', 'measuringTerm', 'ruleWouldNoLongerHold', 'untilExpiry']);
  });

  it('gives each council a sign beside its words, and counts them', async () => {
    const { document } = await drawn(agreementDiagram(deal, agreement, english));
    const shown = texts(document);
    for (const sign of ['✓', '✗', '…', '!']) expect(shown.filter((each) => each === sign)).toHaveLength(2);
    expect(shown.join('|')).toMatch(/✓\|Menen\|[^|]+ · [^|]+\|/);
    expect(shown.join('|').replaceAll('\u00a0', ' ')).toContain('4 councils');
    for (const count of ['1 approved', '1 rejected', '1 annulled', '1 to decide'])
      expect(shown.some((each) => each.includes(count))).toBe(true);
  });

  it('says in words what it shows', async () => {
    const { document } = await drawn(agreementDiagram(deal, agreement, english));
    const root = document.documentElement!;
    expect(root.getAttribute('role')).toBe('img');
    const [title, description] = root.getAttribute('aria-labelledby')!.split(' ');
    expect(document.getElementById(title)!.textContent).toBe('Krimp en ruimte');
    const said = document.getElementById(description)!.textContent;
    expect(said).toMatch(/^Now: /);
    expect(said).toContain('Enough councils have approved');
    for (const { name } of agreement.councils) expect(said).toContain(`${name}: `);
  });

  it('draws no councils before there are any', async () => {
    const { document } = await drawn(agreementDiagram(deal, { ...agreement, councils: [] }, english));
    expect(texts(document)).not.toContain('…');
    expect(texts(document).join()).not.toMatch(/\d councils/);
  });

  it.each([1, 15, 31, 300])('names each of %i councils', async (count) => {
    const { document } = await drawn(
      agreementDiagram(deal, { ...agreement, councils: many(count) }, english),
    );
    const shown = new Set(texts(document));
    expect(many(count).filter(({ name }) => !shown.has(name))).toEqual([]);
    expect(Number(document.documentElement!.getAttribute('height'))).toBeLessThan(2500);
  });

  it('can be shown at any width', async () => {
    const { document } = await drawn(agreementDiagram(deal, agreement, english));
    const root = document.documentElement!;
    const [, , width, height] = root.getAttribute('viewBox')!.split(' ').map(Number);
    expect(width / height).toBeCloseTo(
      Number(root.getAttribute('width')) / Number(root.getAttribute('height')),
      1,
    );
    expect(root.getAttribute('style')).toContain('max-width:100%');
  });
});

describe('text of people', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"quoted" & \'single\' ]]> -->',
    'R&amp;D &#60;b&#62; &nbsp;',
    '</TD></TR></TABLE>>]; x -> y [URL="http://example.org"]',
    '\\N \\G \\L \\n \\',
    'Ünïcode 日本 😀',
    '',
  ];

  it.each(hostile)('stands in the picture as it was written: %j', async (name) => {
    const councils = [{ name, state: 'awaiting', outcome: null }];
    const { svg, document } = await drawn(
      agreementDiagram(deal, { ...agreement, title: name, councils }, english),
    );
    const shown = texts(document).map((each) => each.replaceAll('\u00a0', ' '));
    const expected = name.length > 40 ? name.slice(0, 39) : name;
    expect(shown.some((each) => each.startsWith(expected))).toBe(true);
    expect(document.getElementsByTagName('title')[0].textContent).toBe(name);
    expectHarmless(svg, document);
  });

  it('is cut where it is too long, and whole in the description', async () => {
    const name = 'Intergemeentelijke vereniging '.repeat(40).trim();
    const councils = [{ name, state: 'awaiting', outcome: null }];
    const { document } = await drawn(
      agreementDiagram(deal, { ...agreement, title: name, councils }, english),
    );
    expect(texts(document).filter((each) => each.endsWith('…')).length).toBeGreaterThanOrEqual(2);
    expect(Number(document.documentElement!.getAttribute('width'))).toBeLessThan(2000);
    expect(document.getElementById('diagram-description')!.textContent).toContain(name);
  });

  it('never breaks the picture', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (title, name) => {
        const councils = [{ name, state: 'published', outcome: 'rejected' as const }];
        const { svg, document } = await drawn(
          agreementDiagram(deal, { ...agreement, title, councils }, english),
        );
        expectHarmless(svg, document);
      }),
      { numRuns: 60 },
    );
  });

  function expectHarmless(svg: string, document: Document): void {
    const all = elements(document, '*');
    const allowed = ['svg', 'title', 'desc', 'g', 'path', 'polygon', 'polyline', 'ellipse', 'text'];
    expect(all.map((each) => each.tagName).filter((name) => !allowed.includes(name))).toEqual([]);
    const named = all.flatMap((each) => [...each.attributes].map((attribute) => attribute.name));
    expect(named.filter((name) => /^on|href|src/i.test(name))).toEqual([]);
    expect(svg).not.toContain('<!');
    expect(svg).not.toContain('<?');
    expect(svg).not.toContain('url(');
  }
});
