import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'rolldown/utils';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A node of the syntax tree, with what this file reads of it. */
// biome-ignore lint/suspicious/noExplicitAny: the tree has a type for each kind of node; the tests look at few.
export type Node = any;

/** Something that an entry of the package exports, where it is declared first. */
export interface Declaration {
  readonly name: string;
  readonly file: string;
  /** The declaration itself, without `export`. */
  readonly node: Node;
  /** The text of the doc comment above it; empty without one. */
  readonly comment: string;
  /** The doc comment above a node of the same file, such as a member. */
  commentOf(node: Node): string;
  /** The text of a node of the same file. */
  textOf(node: Node): string;
}

/** The files in `src/` that the entries in `package.json` are made from. */
export function entryFiles(): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.values(exports as Record<string, { types?: string }>).flatMap(({ types }) =>
    types ? [join(root, types.replace(/^\.\/dist/, 'src').replace(/\.d\.ts$/, '.ts'))] : [],
  );
}

/** What the entries export, by name; of overloads the first. */
export function publicDeclarations(entries: readonly string[]): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const entry of entries) {
    for (const [name, { file, local }] of exportsOf(entry)) {
      const declaration = declarationIn(file, local);
      if (declaration) found.set(name, { ...declaration, name });
    }
  }
  return found;
}

interface Place {
  readonly file: string;
  readonly local: string;
}

function exportsOf(file: string): Map<string, Place> {
  const names = new Map<string, Place>();
  for (const node of parsed(file).program.body as Node[]) {
    const from = node.source && join(dirname(file), node.source.value.replace(/js$/, 'ts'));
    if (node.type === 'ExportAllDeclaration') {
      for (const [name, place] of exportsOf(from)) names.set(name, place);
    } else if (node.type === 'ExportNamedDeclaration') {
      for (const { exported, local } of node.specifiers) {
        const place = from ? exportsOf(from).get(local.name) : undefined;
        names.set(exported.name, place ?? { file: from || file, local: local.name });
      }
      const ids = [
        node.declaration?.id,
        ...(node.declaration?.declarations ?? []).map((one: Node) => one.id),
      ];
      for (const id of ids) if (id?.name) names.set(id.name, { file, local: id.name });
    }
  }
  return names;
}

function declarationIn(file: string, name: string): Omit<Declaration, 'name'> | undefined {
  const { program, comments, text } = parsed(file);
  const commentOf = ({ start }: Node): string => {
    const above = comments.findLast(
      (one: Node) => one.end <= start && text.slice(one.end, start).trim() === '',
    );
    return above?.type === 'Block' && above.value.startsWith('*')
      ? above.value.slice(1).replace(/^[ \t]*\* ?/gm, '')
      : '';
  };
  for (const outer of program.body as Node[]) {
    const node = outer.declaration ?? outer;
    const names = [node.id?.name, ...(node.declarations ?? []).map((one: Node) => one.id.name)];
    if (!names.includes(name)) continue;
    const textOf = (one: Node) => text.slice(one.start, one.end);
    return { file, node, comment: commentOf(outer), commentOf, textOf };
  }
  return undefined;
}

const cache = new Map<string, { program: Node; comments: Node[]; text: string }>();

function parsed(file: string) {
  const known = cache.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8');
  const { program, comments } = parseSync(file, text);
  const result = { program, comments: comments as Node[], text };
  cache.set(file, result);
  return result;
}
