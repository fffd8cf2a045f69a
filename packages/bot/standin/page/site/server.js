import { byId } from './element.js';

/** Who does something, and where. */
export const actor = { person: 'ann', locale: 'en-US', direct: false };

/** The names of accounts, by id. */
export const names = new Map();

/** Tells the server what the person does; `files` go along. What goes wrong is shown. */
export async function act(name, body, files = []) {
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ ...actor, ...body }));
  for (const [index, file] of files.entries()) form.set(`files[${index}]`, file, file.name);
  const response = await fetch(`/${name}`, { method: 'POST', body: form });
  const answer = await response.json();
  showProblem(response.ok ? '' : answer.message);
  return response.ok ? answer : undefined;
}

export function showProblem(text) {
  const problem = byId('problem');
  problem.textContent = text;
  problem.hidden = text === '';
}
