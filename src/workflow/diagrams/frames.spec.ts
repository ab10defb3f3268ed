import { PROCESSES } from '../processes.js';
import { leavesOf, movementOf } from './arrows.js';
import { framed } from './frames.js';

const movement = (id: string) => movementOf(PROCESSES.find((each) => each.id === id)!);

describe('frames', () => {
  const plain = movement('council-flanders');
  const drawn = framed(plain);
  const keys = (from: (typeof drawn.arrows)[number]['from']): string =>
    leavesOf(from)
      .map((state) => state.key)
      .sort()
      .join(' ');

  it('draw the decisions once for all councils that have not decided', () => {
    const approvals = drawn.arrows.filter(({ to }) => to.key === 'approved');
    expect(approvals.map(({ from }) => keys(from))).toEqual([
      'annulled awaiting deferred deliberating scheduled',
    ]);
  });

  it('say the same as the arrows that they replace', () => {
    const told = (arrows: typeof drawn.arrows): string[] =>
      arrows
        .flatMap(({ from, to, cause, reasons }) =>
          leavesOf(from).map((state) => `${state.id} ${to.id} ${cause} ${JSON.stringify(reasons)}`),
        )
        .sort();
    expect(told(drawn.arrows)).toEqual(told(plain.arrows));
    expect(drawn.arrows.length).toBeLessThan(plain.arrows.length / 2);
  });

  it('lose no state and lie apart or one in another', () => {
    expect(
      leavesOf(drawn.root)
        .map((state) => state.key)
        .sort(),
    ).toEqual(
      leavesOf(plain.root)
        .map((state) => state.key)
        .sort(),
    );
  });

  it('leave a chart with phases alone', () => {
    const deal = movement('deal-flanders');
    expect(framed(deal)).toBe(deal);
  });
});
