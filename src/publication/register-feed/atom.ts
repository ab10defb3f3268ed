import { Feed } from 'feed';
import { v5 as uuidv5 } from 'uuid';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';

/** Something that happened to a public agreement. */
export interface RegisterEntry {
  readonly agreementId: string;
  readonly agreementTitle: string;
  readonly sequence: number;
  readonly type: string;
  /** What the organisation whose council it is about is called; null for the agreement as a whole. */
  readonly council: string | null;
  readonly at: Date;
}

export interface AtomOptions {
  readonly language: Language;
  /** Of the registry, without a slash at its end. */
  readonly publicUrl: string;
  /** What was asked for, such as `?kind=deal`; empty where nothing was. */
  readonly query: string;
}

/** Where nothing has happened yet, the feed was last changed then. */
const BEGINNING = new Date(0);

/**
 * The public register as an Atom feed (RFC 4287).
 * @param entries the newest first
 */
export function registerAtom(
  entries: readonly RegisterEntry[],
  { language, publicUrl, query }: AtomOptions,
): string {
  const say = (key: string, params = {}): string => renderMessage({ key, params }, language);
  const address = `${publicUrl}/v1/feed.atom${query}`;
  const feed = new Feed({
    id: address,
    title: say('register-feed.title'),
    description: say('register-feed.subtitle'),
    link: publicUrl,
    feedLinks: { atom: address },
    author: { name: 'Akkoord', link: publicUrl },
    generator: 'Akkoord',
    updated: entries.at(0)?.at ?? BEGINNING,
  });
  for (const { agreementId, agreementTitle, sequence, type, council, at } of entries) {
    const what = say(`event.${type}`);
    feed.addItem({
      // Of the agreement and the entry's number, so that it is the same wherever the registry is reached.
      id: `urn:uuid:${uuidv5(String(sequence), agreementId)}`,
      title: storable(`${council === null ? what : `${what} (${council})`}: ${agreementTitle}`),
      link: `${publicUrl}/v1/agreements/${agreementId}`,
      date: at,
      published: at,
      category: [{ term: type }],
    });
  }
  return feed.atom1();
}

/** XML 1.0 has no words for most control characters. */
function storable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
