/** A place between 0 and 1, and how much a function's value there counts for its integral. */
export interface Node {
  readonly at: number;
  readonly weight: number;
}

/** Gauss–Legendre quadrature on [0, 1]: exact for polynomials up to degree 2 × size − 1. */
export function gaussLegendre(size: number): Node[] {
  return Array.from({ length: size }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (size + 0.5));
    for (let step = 0; step < 50; step += 1) {
      const { value, slope } = legendre(size, x);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < 1e-16) break;
    }
    const { slope } = legendre(size, x);
    return { at: (1 - x) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}

/**
 * How many nodes integrate the chance that one of so many others is decisive: enough to be exact, or so many that the
 * error is beyond what numbers of double precision can tell. That chance is a polynomial of degree `others` in the
 * probability p, at most (|p| + |1 − p|)^others in the complex plane; on an ellipse with foci 0 and 1 that bounds the error
 * of the quadrature (Trefethen, Is Gauss quadrature better than Clenshaw–Curtis?, theorem 4.5).
 */
export function nodesFor(others: number): number {
  const exact = Math.max(1, Math.ceil((others + 1) / 2));
  for (let size = 1; size < exact; size += 1) {
    const tilt = (2 * size) / Math.max(1, others);
    if (tilt >= 1) break;
    const u = Math.atanh(tilt);
    const logError =
      Math.log(64 / 15) + others * Math.log(Math.cosh(u)) - 2 * size * u - Math.log1p(-Math.exp(-2 * u));
    if (logError < Math.log(1e-13)) return size;
  }
  return exact;
}

function legendre(size: number, x: number): { value: number; slope: number } {
  let [before, value] = [1, x];
  for (let degree = 2; degree <= size; degree += 1)
    [before, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree];
  return { value, slope: (size * (x * value - before)) / (x * x - 1) };
}
