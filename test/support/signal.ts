/** Something that one piece of code waits for and another gives, once. */
export class Signal {
  give: () => void;
  readonly given = new Promise<void>((resolve) => (this.give = resolve));
}
