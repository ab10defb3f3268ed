/** A municipality as far as a made-up partnership looks at it, neighbours next to each other. */
export interface Neighbour {
  readonly id: string;
}

const HEADER = 'name,legal_form,legal_personality,theme,from,until,members';
const FORMS = [
  'interlokaleVereniging',
  'projectvereniging',
  'dienstverlenendeVereniging',
  'opdrachthoudendeVereniging',
  'samenwerkingsovereenkomst',
];
const THEMES = ['water', 'waste', 'space', 'sport', 'welfare', 'police'];

/**
 * A table of made-up partnerships as `POST /v1/partnerships/import` takes it, always the same for the same numbers: 2 to
 * 15 municipalities each, most of them near each other, so that 2,229 of them make 68 for each of 285.
 */
export function partnershipTable(
  municipalities: readonly Neighbour[],
  count: number,
  name = 'Made up',
): string {
  const random = randomFrom(count);
  const rows = Array.from({ length: count }, (_, number) => {
    const size = 2 + Math.floor(random() * 14);
    const centre = Math.floor(random() * municipalities.length);
    const members = new Set<string>();
    while (members.size < Math.min(size, municipalities.length)) {
      const step =
        random() < 0.9 ? Math.floor((random() - 0.5) * 30) : Math.floor(random() * municipalities.length);
      const place = (centre + step + municipalities.length) % municipalities.length;
      members.add(municipalities[place].id);
    }
    const form = FORMS[Math.floor(random() * FORMS.length)];
    const theme = THEMES[Math.floor(random() * THEMES.length)];
    const year = 1990 + Math.floor(random() * 30);
    return `${name} ${number + 1},${form},,${theme},${year}-01-01,,${[...members].join(' ')}`;
  });
  return [HEADER, ...rows].join('\n');
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
