/** What an object of the repository is; its id says so, and nothing else has to be looked up for it. */
export type Identified =
  | { readonly type: 'root' }
  | { readonly type: 'agreement'; readonly agreementId: string }
  | {
      readonly type: 'text';
      readonly agreementId: string;
      readonly version: number;
      readonly language: string;
      readonly form: TextForm;
    }
  | {
      readonly type: 'file';
      readonly agreementId: string;
      readonly number: number;
      readonly version: number;
    };

/** What texts are drawn as. */
export const TEXT_FORMS = ['pdf', 'docx', 'xml'] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const NUMBER = '[1-9]\\d{0,8}';
const AGREEMENT = new RegExp(`^agreement-(?<id>${UUID})$`);
const TEXT = new RegExp(
  `^text-(?<id>${UUID})-(?<version>${NUMBER})-(?<language>[A-Za-z0-9-]{2,35})\\.(?<form>pdf|docx|xml)$`,
);
const FILE = new RegExp(`^file-(?<id>${UUID})-(?<number>${NUMBER})-(?<version>${NUMBER})$`);
const NAMED = new RegExp(`\\((?<id>${UUID})\\)$`);

export const ROOT_ID = 'root';

/** The id as clients know it: only letters, digits, dots and dashes, so that no client has to escape it. */
export function objectId(object: Identified): string {
  switch (object.type) {
    case 'root':
      return ROOT_ID;
    case 'agreement':
      return `agreement-${object.agreementId}`;
    case 'text':
      return `text-${object.agreementId}-${object.version}-${object.language}.${object.form}`;
    case 'file':
      return `file-${object.agreementId}-${object.number}-${object.version}`;
  }
}

/** Undefined for what is no id of this repository. */
export function readObjectId(id: string): Identified | undefined {
  if (id === ROOT_ID) return { type: 'root' };
  const agreement = AGREEMENT.exec(id)?.groups;
  if (agreement) return { type: 'agreement', agreementId: agreement.id };
  const text = TEXT.exec(id)?.groups;
  if (text)
    return {
      type: 'text',
      agreementId: text.id,
      version: Number(text.version),
      language: text.language,
      form: text.form as TextForm,
    };
  const file = FILE.exec(id)?.groups;
  if (file)
    return {
      type: 'file',
      agreementId: file.id,
      number: Number(file.number),
      version: Number(file.version),
    };
  return undefined;
}

/** The name of an agreement's folder: its title, and its id, so that no two are alike and each is found by its path. */
export function folderName(title: string, agreementId: string): string {
  return `${segment(title)} (${agreementId})`;
}

/** The agreement whose folder has this name; undefined for none. */
export function agreementNamed(name: string): string | undefined {
  return NAMED.exec(name)?.groups?.id;
}

/** Text that can stand in a path. */
export function segment(text: string): string {
  return text.replace(/[/\\\p{Cc}]+/gu, '-').trim();
}
