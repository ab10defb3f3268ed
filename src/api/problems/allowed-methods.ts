import type { Request } from 'express';

/** What Express 5's router keeps of each route; its published types leave out `match`. */
interface RouteLayer {
  readonly route?: { readonly stack: readonly { readonly method?: string }[] };
  match(path: string): boolean;
}

/**
 * The methods that are served at a request's path, from Express's own table of routes. Looked up only when no
 * route took the request, to tell 405 from 404.
 */
export function allowedMethods(request: Request): string[] {
  const methods = new Set<string>();
  for (const layer of request.app.router.stack as unknown as readonly RouteLayer[]) {
    if (!layer.route || !layer.match(request.path)) continue;
    for (const { method } of layer.route.stack) {
      if (method) methods.add(method.toUpperCase());
    }
  }
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}
