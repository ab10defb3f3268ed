import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Language, LANGUAGES } from '../../messages/catalogue.js';

/** The language that the caller prefers by `Accept-Language`; English unless it asks for Dutch. */
export function languageOf(request: Request): Language {
  if (request.headers['accept-language'] === undefined) return 'en';
  const chosen = request.acceptsLanguages([...LANGUAGES]);
  return chosen === 'nl' ? 'nl' : 'en';
}

/** As `languageOf`, and marks the answer as written in that language. */
export function speak(request: Request, response: Response): Language {
  const language = languageOf(request);
  response.setHeader('Content-Language', language);
  response.vary('Accept-Language');
  return language;
}

/** Parameter of a handler that answers with sentences: the language to write them in. Marks the answer with it. */
export const SpokenLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  const http = context.switchToHttp();
  return speak(http.getRequest<Request>(), http.getResponse<Response>());
});
