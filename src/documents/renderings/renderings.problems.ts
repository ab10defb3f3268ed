import { Problem } from '../../common/problems/problem.js';

/** The version of the text is there, but not in the language that was asked for. */
export function notInLanguage(language: string, languages: readonly string[]): Problem {
  return new Problem('text-not-in-language', 404, { params: { language, languages: languages.join(', ') } });
}

/** So many documents wait to be drawn that another would wait too long. */
export function drawingBusy(): Problem {
  return new Problem('drawing-busy', 503, { headers: { 'Retry-After': '10' } });
}
