import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { mediaTypeOf } from './media-type.js';

const DOCX = zipSync({
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  'word/document.xml': strToU8('<w/>'),
});

describe('the media type of a file', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'application/pdf'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'],
    ['a DOCX', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['text', Buffer.from('Besluit van de gemeenteraad: één.'), 'text/plain'],
    ['text of which the last character is cut off', Buffer.from('één').subarray(0, 1), 'text/plain'],
    ['HTML, which is to run nowhere', Buffer.from('<!DOCTYPE html><script>1</script>'), 'text/plain'],
    ['whatever else', Buffer.from([0, 1, 2, 255]), 'application/octet-stream'],
  ])('of %s is found from its bytes', async (_, bytes, mediaType) => {
    expect(await mediaTypeOf(bytes)).toBe(mediaType);
  });
});
