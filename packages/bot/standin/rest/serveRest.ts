import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodMiniType } from 'zod/mini';
import type { World } from '../state/World.js';
import { DiscordError, invalidForm, unauthorized } from './errors.js';
import type { Faults } from './Faults.js';
import type { Allowance, RateLimits } from './RateLimits.js';
import { readBody } from './readBody.js';
import { findRoute, type Route } from './routes.js';
import { complaintsOf } from './schema.js';

/** Answers one request to the API: `/api/v10/…`. */
export async function serveRest(
  world: World,
  limits: RateLimits,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url!, world.origin);
  const path = pathname.replace(/^\/api(\/v10)?/, '');
  const method = request.method ?? 'GET';
  try {
    const found = findRoute(method, path);
    if (found === undefined) throw new DiscordError(404, 0, '404: Not Found');
    const { route, parameters } = found;
    const { body = {}, files } = await readBody(request);
    const fault = faults.take(method, decodeURIComponent(path));
    if (fault !== undefined && fault.status !== 429) {
      if (fault.carriedOut) await route.handler({ world, parameters, query, body, files });
      sendJson(response, fault.status, {
        message: 'The service is not available',
        code: fault.code ?? 0,
      });
      return;
    }
    const major = parameters.channel ?? parameters.guild ?? parameters.token ?? '';
    const allowance = limits.take(`${route.method} ${route.path}`, major);
    if (fault !== undefined || !allowance.allowed) {
      const retryAfter = fault ? (fault.retryAfter ?? 0.2) : allowance.resetAfter;
      sendTooMany(response, allowance, retryAfter, fault?.global ?? false);
      return;
    }
    const authorized = request.headers.authorization === `Bot ${world.token}`;
    if (!route.open && !authorized) throw unauthorized();
    refuse(route.accepts, body);
    const result = await route.handler({ world, parameters, query, body, files });
    if (result !== undefined) checkAnswer(route, result);
    sendJson(response, result === undefined ? 204 : 200, result, allowance.headers);
  } catch (error) {
    const { status, code, message, errors } =
      error instanceof DiscordError ? error : new DiscordError(500, 0, String(error));
    sendJson(response, status, { message, code, ...(errors ? { errors } : {}) });
  }
}

function refuse(schema: ZodMiniType | undefined, body: unknown): void {
  const complaints = schema ? complaintsOf(schema, body) : {};
  if (Object.keys(complaints).length > 0) throw invalidForm(complaints);
}

/** An answer that Discord could not give is a fault of this stand-in, and is told as one. */
function checkAnswer({ method, path, returns }: Route, answer: unknown): void {
  const complaints = returns ? complaintsOf(returns, JSON.parse(JSON.stringify(answer))) : {};
  const faults = Object.entries(complaints).map((complaint) => complaint.join(' '));
  if (faults.length > 0) {
    throw new Error(
      `the answer to ${method} ${path} breaks Discord's schema: ${faults.join('; ')}`,
    );
  }
}

/** An answer without a body must not say that it is JSON: discord.js would parse it. */
function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (status === 204) response.writeHead(204, headers).end();
  else {
    response.writeHead(status, { ...headers, 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }
}

function sendTooMany(
  response: ServerResponse,
  { headers }: Allowance,
  retryAfter: number,
  global: boolean,
): void {
  const message = 'You are being rate limited.';
  const scope = global ? 'global' : 'user';
  sendJson(
    response,
    429,
    { message, retry_after: retryAfter, global },
    {
      ...headers,
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': String(retryAfter),
      'x-ratelimit-scope': scope,
      'retry-after': String(Math.ceil(retryAfter)),
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  );
}
