/** What is given as it is, or made of what it is about. */
export function made<About extends unknown[]>(
  given: object | ((...about: About) => object),
  ...about: About
): object {
  return isMaker<About>(given) ? given(...about) : given;
}

function isMaker<About extends unknown[]>(given: object): given is (...about: About) => object {
  return typeof given === 'function';
}
