import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The styles that documents are set in. */
export const STYLES = ['regular', 'bold', 'italic'] as const;
export type Style = (typeof STYLES)[number];

/** Noto Serif (SIL Open Font License): Latin with all its accents, Greek and Cyrillic. */
const FILES: Readonly<Record<Style, string>> = {
  regular: '400Regular/NotoSerif_400Regular.ttf',
  bold: '700Bold/NotoSerif_700Bold.ttf',
  italic: '400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
};

const require = createRequire(import.meta.url);

/** A font as a file, to be embedded. */
export function fontFile(style: Style): Buffer {
  return readFileSync(require.resolve(`@expo-google-fonts/noto-serif/${FILES[style]}`));
}

/** Characters that are not seen: joiners, variation selectors, soft hyphens, marks of direction. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** Characters whose meaning is a private matter: PDF/A takes them only with words that say it. */
const PRIVATE = /\p{Co}/u;

/**
 * Text as the font can show it. PDF/A allows no glyph for what is missing, so a character that the font does not have
 * (an emoji, Chinese) is shown as its code: `[U+1F600]`. Tabs become spaces; what nobody sees is left out.
 */
export function showable(text: string): string {
  return text.replace(/\t/g, '    ').replace(/[^\n\x20-\x7e]/gu, (character) => {
    if (UNSEEN.test(character)) return '';
    const code = character.codePointAt(0) ?? 0;
    if (/\s/u.test(character) && !regular().hasGlyphForCodePoint(code)) return ' ';
    if (regular().hasGlyphForCodePoint(code) && !PRIVATE.test(character)) return character;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

let opened: Font | undefined;

/** The three styles have the same characters. */
function regular(): Font {
  opened ??= create(fontFile('regular')) as Font;
  return opened;
}
