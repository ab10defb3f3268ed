import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RenderingsService } from '../../src/documents/renderings/renderings.service.js';
import type { TextDocuments } from '../../src/documents/renderings/text-documents.service.js';
import { aClause, aTextDocument } from './support/text-document.js';

const ASKER = { principal: undefined, right: 'getTextPdf' } as const;
const asked = (version: number) => ({ agreementId: 'any', version, language: undefined });

describe('drawing documents', () => {
  let service: RenderingsService;

  beforeAll(() => {
    const clauses = Array.from({ length: 60 }, (_, index) =>
      aClause(`${index + 1}`, 'Bepaling', 'De partijen houden de open ruimte vrij. '.repeat(20)),
    );
    const documents = {
      of: ({ version }: { version: number }) => Promise.resolve(aTextDocument({ version, clauses })),
    };
    service = new RenderingsService(documents as unknown as TextDocuments);
  });
  afterAll(() => service.onApplicationShutdown());

  it('lets others be served meanwhile', async () => {
    let turns = 0;
    let isDrawn = false;
    const turn = (): void => {
      turns += 1;
      if (!isDrawn) setImmediate(turn);
    };
    const drawing = service.draw('pdf', asked(1), ASKER).finally(() => (isDrawn = true));
    turn();
    await drawing;
    expect(turns).toBeGreaterThan(100);
  });

  it('draws once what several ask for, at once or later', async () => {
    const files = await Promise.all([1, 2, 3].map(() => service.draw('docx', asked(2), ASKER)));
    const later = await service.draw('docx', asked(2), ASKER);
    for (const { bytes } of [...files, later]) expect(bytes).toBe(files[0].bytes);
  });

  it('refuses what would wait too long, and draws the rest', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 55 }, (_, index) => service.draw('xml', asked(100 + index), ASKER)),
    );
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ reason: { status: 503, code: 'drawing-busy' } });
  });
});
