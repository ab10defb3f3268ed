import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { Config } from '../../config/config.js';
import { RenderingsService } from '../../documents/renderings/renderings.service.js';
import { fileName } from '../../documents/rules/citation.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { PastAgreements } from '../../workflow/as-of/past-agreements.js';
import type { EntryDto } from '../../workflow/history/dto/entry.dto.js';
import { HistoryService } from '../../workflow/history/history.service.js';
import { drawRatificationFile } from './ratification-file.js';
import type { PushedDocument } from './rules/states.js';

const RIGHT = 'getTextPdf';

/** What is due of an agreement. */
export interface Due {
  readonly agreementId: string;
  readonly document: PushedDocument;
  /** Number of the entry by which it is due. */
  readonly sequence: number;
}

/** A document as it is pushed. */
export interface DueDocument {
  /** Of the agreement. */
  readonly title: string;
  readonly mediaType: string;
  readonly extension: string;
  readonly bytes: Buffer;
}

/** Draws what is pushed, as the connection's organisation may see it. */
@Injectable()
export class DueDocuments {
  constructor(
    private readonly renderings: RenderingsService,
    private readonly past: PastAgreements,
    private readonly history: HistoryService,
    private readonly directory: OrganisationDirectory,
    private readonly config: Config,
  ) {}

  /**
   * The document as it was due by an entry of the history: with the text that was in force or before the councils then.
   * @throws Problem 404 where the organisation may no longer know of it, 503 where too many documents are being drawn
   */
  async draw({ agreementId, document, sequence }: Due, owner: Principal): Promise<DueDocument> {
    const entries = await this.historyUpTo(agreementId, sequence, owner);
    const { at } = entries[entries.length - 1];
    const { seen, past } = await this.past.read(agreementId, { knownAt: at }, owner, RIGHT);
    const { title } = seen.agreement;
    const { textInForce, offeredText } = past.context;
    const version = textInForce ?? offeredText ?? 1;
    const text = { agreementId, version, language: undefined };
    const asker = { principal: owner, right: RIGHT } as const;
    if (document === 'text') {
      const { bytes, mediaType } = await this.renderings.draw('pdf', text, asker);
      return { title, mediaType, extension: '.pdf', bytes };
    }
    const { citation, sha256, language } = await this.renderings.cite(text, asker);
    const html = drawRatificationFile({
      title,
      citation,
      sha256,
      language,
      entries,
      address: `${this.config.publicUrl}/v1/agreements/${agreementId}`,
      nameOf: (id) => this.directory.get(id)?.name ?? id,
    });
    const bytes = Buffer.from(html, 'utf8');
    return { title, mediaType: 'text/html; charset=utf-8', extension: '.html', bytes };
  }

  private async historyUpTo(agreementId: string, sequence: number, owner: Principal): Promise<EntryDto[]> {
    const entries: EntryDto[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.history.list(agreementId, { limit: 100, cursor }, owner);
      entries.push(...page.items);
      if (page.next === null || page.items.some((entry) => entry.sequence >= sequence)) break;
      cursor = page.next;
    }
    return entries.filter((entry) => entry.sequence <= sequence);
  }
}

const WORDS: Readonly<Record<PushedDocument, string>> = { text: 'tekst', ratification: 'bekrachtiging' };

/** What a document is called in a document system, without its extension: it bears the agreement's id, and so is like no other. */
export function nameOfDocument({ agreementId, document }: Due, title: string): string {
  return fileName(title, `${WORDS[document]}-${agreementId}`, '').replace(/\.$/, '');
}
