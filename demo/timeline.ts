/** Where a timeline is written to: a terminal, a file, or a test. */
export interface Output {
  write(text: string): unknown;
  /** Set where a person looks at a terminal. */
  readonly isTTY?: boolean;
  /** Width of that terminal. */
  readonly columns?: number;
}

/** Something that happened. */
export interface Step {
  /** Plain date, by the registry's clock. */
  readonly on: string;
  readonly who: string;
  readonly what: string;
  /** What it led to. */
  readonly state?: string;
  /** Whether it is only to be expected, and so shown faintly. */
  readonly isRoutine?: boolean;
}

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
type Style = keyof typeof STYLES;

const DATE_WIDTH = 12;
const WHO_WIDTH = 18;
const INDENT = DATE_WIDTH + WHO_WIDTH;
/** Between the lines of one step. */
const BREAK = `\n${' '.repeat(INDENT)}`;
const NARROWEST = 70;
const WIDEST = 120;

/** Writes what happens, a line or a few each. */
export class Timeline {
  private readonly width: number;
  private readonly coloured: boolean;

  /** @param env colours are left out where NO_COLOR is set (no-color.org), and where no person looks at it */
  constructor(
    private readonly output: Output,
    env: Readonly<Record<string, string | undefined>> = process.env,
  ) {
    this.width = Math.min(Math.max(output.columns ?? 100, NARROWEST), WIDEST);
    this.coloured = output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  }

  /** Begins a part of the story. */
  chapter(number: number, of: number, title: string): void {
    const head = `${'█'.repeat(number)}${'░'.repeat(of - number)}  ${number} of ${of}  ${title}`;
    this.output.write(`\n${this.paint('bold', head)}\n\n`);
  }

  step({ on, who, what, state, isRoutine = false }: Step): void {
    const lines = wrap(what, this.width - INDENT);
    const arrow = state === undefined ? '' : `→ ${state}`;
    const last = lines.at(-1) ?? '';
    if (state !== undefined && last.length + 1 + arrow.length > this.width - INDENT) lines.push('');
    const shown = lines.map((line, index) => {
      if (state === undefined || index < lines.length - 1) return line;
      return `${line}${line && ' '}${isRoutine ? arrow : this.paint('green', arrow)}`;
    });
    const name = who.padEnd(WHO_WIDTH);
    const whole = `${on.padEnd(DATE_WIDTH)}${isRoutine ? name : this.paint('cyan', name)}${shown.join(BREAK)}`;
    this.output.write(`${isRoutine ? this.paint('dim', whole) : whole}\n`);
  }

  /** Something that was tried on purpose, and refused. */
  refusal(step: Omit<Step, 'state'>, status: number, why: string): void {
    this.step(step);
    this.below(`✗ ${status} ${why}`, 'red', '  ');
  }

  /** Says more about the step before it. */
  note(text: string, mark = ''): void {
    this.below(`${mark}${text}`, 'dim', ' '.repeat(mark.length));
  }

  /** What has to be noticed. */
  warning(text: string): void {
    this.below(text, 'yellow', '');
  }

  /** A passage that is not part of the timeline. */
  passage(text: string): void {
    for (const line of wrap(text, this.width)) this.output.write(`${line}\n`);
  }

  /** Names and values, one under the other. */
  table(rows: readonly (readonly [name: string, value: string])[]): void {
    const width = Math.max(...rows.map(([name]) => name.length)) + 2;
    for (const [name, value] of rows) {
      this.output.write(`  ${this.paint('bold', name.padEnd(width))}${value}\n`);
    }
  }

  private below(text: string, style: Style, hanging: string): void {
    const [first = '', ...rest] = wrap(text, this.width - INDENT - hanging.length);
    for (const line of [first, ...rest.map((each) => hanging + each)]) {
      this.output.write(`${' '.repeat(INDENT)}${this.paint(style, line)}\n`);
    }
  }

  private paint(style: Style, text: string): string {
    return this.coloured ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
  }
}

/** Breaks a text at its spaces; lines of its own stay apart. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const line = lines[lines.length - 1];
      if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines;
  });
}
