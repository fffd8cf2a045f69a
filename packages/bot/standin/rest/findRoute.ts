import { type Route, routes } from './routes.js';

export interface FoundRoute {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The route of a method and a path, with the parts of the path that it names. */
export function findRoute(method: string, path: string): FoundRoute | undefined {
  for (const { pattern, route } of compiled) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (match === null) continue;
    const parts = Object.entries(match.groups ?? {});
    return {
      route,
      parameters: Object.fromEntries(parts.map(([name, text]) => [name, decodeURIComponent(text)])),
    };
  }
  return undefined;
}

const compiled = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));
