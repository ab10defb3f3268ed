import type { IHtmlParseListener } from 'rdfa-streaming-parser';
import { evened } from './graph.js';

/** Characters of plain text that are kept of one item, decision or vote. */
const LONGEST_TEXT = 20_000;
const LONGEST_TITLE = 500;
/** Elements that are about an item, a decision, a vote or a body. */
const ABOUT_MATTER = /(?:BehandelingVanAgendapunt|Agendapunt|Besluit|Stemming|Bestuursorgaan)\b/;
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

/**
 * Listens along with the RDFa parser for what pages say outside their markup: the title of the page, and the text and
 * links within the elements that are about an item, a decision or a vote.
 */
export class PageText implements IHtmlParseListener {
  private readonly texts = new Map<string, string>();
  private readonly stack: { readonly name: string; readonly matter: string | undefined }[] = [];
  private titled = '';
  private headed = '';

  constructor(private readonly baseIri: string) {}

  /** The title of the page, else its first heading; null where it has neither. */
  get title(): string | null {
    return evened(this.titled) || evened(this.headed) || null;
  }

  /** The text and the addresses of links within the elements about a resource; those about others inside it left out. */
  of(iri: string): string {
    return this.texts.get(iri) ?? '';
  }

  onTagOpen(name: string, attributes: Readonly<Record<string, string>>): void {
    const { typeof: types, resource, about, href } = attributes;
    const named = types !== undefined && ABOUT_MATTER.test(types) ? (resource ?? about) : undefined;
    const matter = (named === undefined ? undefined : this.resolved(named)) ?? this.stack.at(-1)?.matter;
    this.stack.push({ name, matter });
    this.add(matter, ' ');
    if (href !== undefined) this.add(matter, ` ${href} `);
  }

  onTagClose(): void {
    this.stack.pop();
  }

  onText(data: string): void {
    const { name = '', matter } = this.stack.at(-1) ?? {};
    if (SILENT.has(name)) return;
    if (name === 'title' && this.stack.every((each) => each.name !== 'svg')) {
      this.titled = `${this.titled}${data}`.slice(0, LONGEST_TITLE);
    } else if (this.stack.some((each) => each.name === 'h1') && this.headed.length < LONGEST_TITLE) {
      this.headed = `${this.headed}${data}`.slice(0, LONGEST_TITLE);
    }
    this.add(matter, data);
  }

  onEnd(): void {
    this.stack.length = 0;
  }

  private add(matter: string | undefined, text: string): void {
    if (matter === undefined) return;
    const known = this.texts.get(matter) ?? '';
    if (known.length < LONGEST_TEXT) this.texts.set(matter, `${known}${text}`.slice(0, LONGEST_TEXT));
  }

  /** As the parser has it: what is absolute stays as it is written. */
  private resolved(reference: string): string | undefined {
    if (/^[a-z][a-z\d+.-]*:/i.test(reference)) return reference;
    return URL.canParse(reference, this.baseIri) ? new URL(reference, this.baseIri).href : undefined;
  }
}
