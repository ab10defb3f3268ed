import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { AnsweringThread } from '../../common/answering-thread.js';
import { workerProgram } from '../../common/worker-program.js';
import { addressOfText } from '../rules/text-document.js';
import { citationOf, fileName, shortCitationOf } from '../rules/citation.js';
import type { CitationDto } from './dto/citation.dto.js';
import { MEDIA_TYPES } from './media-types.js';
import type { Rendering } from './render.js';
import { drawingBusy } from './renderings.problems.js';
import { TextDocuments, type AskedText, type Asker } from './text-documents.service.js';

const PROGRAM = workerProgram('./renderings.worker', import.meta.url);

/** Bytes of files that are remembered. */
const REMEMBERED_BYTES = 32 * 1024 * 1024;

/** More documents than these do not wait to be drawn. */
const MOST_WAITING = 50;

/** A file that was drawn. */
export interface RenderedFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly fileName: string;
  /** Of the text: BCP 47 tag. */
  readonly language: string;
  /** SHA-256 of the bytes. */
  readonly digest: Buffer;
}

/**
 * Draws texts as files, on a thread of its own: a long text takes seconds. The same text gives the same file, which is
 * remembered for a while.
 */
@Injectable()
export class RenderingsService implements OnApplicationShutdown {
  private readonly thread = new AnsweringThread<Rendering, Uint8Array>(PROGRAM, 'that draws documents');
  private readonly drawn = new LRUCache<string, Buffer>({
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: (bytes) => Math.max(1, bytes.length),
  });
  /** Those that are being drawn: who asks for the same meanwhile waits for the same. */
  private readonly drawing = new Map<string, Promise<Buffer>>();

  constructor(private readonly documents: TextDocuments) {}

  async onApplicationShutdown(): Promise<void> {
    await this.thread.stop();
  }

  /**
   * @throws Problem 404 where there is no such text, it is not in that language, or the caller may not see it; 503 where too
   *   many wait already
   */
  async draw(form: 'pdf' | 'docx' | 'xml', text: AskedText, asker: Asker): Promise<RenderedFile> {
    const document = await this.documents.of(text, asker);
    const bytes = await this.bytesOf({ form, document });
    const what = `v${document.version}-${document.tag}`;
    return fileOf(bytes, form, document.tag, fileName(document.title, what, form));
  }

  /** The changes from one version to another. @throws Problem as `draw`, for either of them */
  async drawChanges(a: number, b: AskedText, asker: Asker): Promise<RenderedFile> {
    const comparison = await this.documents.compare(b.agreementId, a, b, asker);
    const bytes = await this.bytesOf({ form: 'trackedDocx', comparison });
    const { title, tag } = comparison.b;
    return fileOf(bytes, 'docx', tag, fileName(title, `v${a}-v${b.version}-${tag}`, 'docx'));
  }

  /** How to cite a text, and by what to know it. @throws Problem 404 as `draw` */
  async cite(text: AskedText, asker: Asker): Promise<CitationDto> {
    const document = await this.documents.of(text, asker);
    const { tag, hash, standing, status } = document;
    const address = addressOfText(document);
    return {
      citation: citationOf(document),
      shortCitation: shortCitationOf(document),
      address,
      language: tag,
      languageStatus: status,
      standing: standing.status,
      inForceOn: standing.status === 'adopted' ? standing.inForceOn : null,
      until: standing.status === 'adopted' ? standing.until : null,
      correctedBy: standing.status === 'adopted' ? standing.correctedBy : null,
      sha256: hash,
      entry: standing.status === 'adopted' ? standing.entry : null,
      documents: (['pdf', 'docx', 'xml'] as const).map((form) => ({
        mediaType: MEDIA_TYPES[form],
        href: `${address}/document.${form}?language=${tag}`,
      })),
    };
  }

  private async bytesOf(rendering: Rendering): Promise<Buffer> {
    const key = createHash('sha256').update(JSON.stringify(rendering)).digest('base64');
    const known = this.drawn.get(key) ?? this.drawing.get(key);
    if (known !== undefined) return known;
    if (this.drawing.size >= MOST_WAITING) throw drawingBusy();
    const drawing = this.thread.ask(rendering).then((bytes) => Buffer.from(bytes));
    this.drawing.set(key, drawing);
    try {
      const bytes = await drawing;
      this.drawn.set(key, bytes);
      return bytes;
    } finally {
      this.drawing.delete(key);
    }
  }
}

function fileOf(bytes: Buffer, form: keyof typeof MEDIA_TYPES, language: string, name: string): RenderedFile {
  const digest = createHash('sha256').update(bytes).digest();
  return { bytes, mediaType: MEDIA_TYPES[form], fileName: name, language, digest };
}
