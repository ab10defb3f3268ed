import { fold } from './fold.js';
import { kboDigits } from './kbo.js';

/** The ways in which one search text may mean an organisation; any of them is enough. */
export interface Search {
  /** Folded part of a name; undefined when the text has no letter or digit. */
  readonly name?: string;
  readonly ovo?: string;
  readonly kbo?: string;
  readonly nis?: string;
}

/** Reads what somebody looks for: part of a name, an OVO code, a KBO number as people write it, or a NIS code. */
export function searchOf(text: string): Search {
  const trimmed = text.trim();
  const name = fold(trimmed);
  const kbo = kboDigits(trimmed);
  return {
    ...(name !== '' && { name }),
    ...(/^OVO\d{6}$/i.test(trimmed) && { ovo: trimmed.toUpperCase() }),
    ...(kbo !== undefined && { kbo }),
    ...(/^\d{5}$/.test(trimmed) && { nis: trimmed }),
  };
}
