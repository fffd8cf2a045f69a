import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
const parsers = new Map<string, Promise<Parser>>();

/** Files of grammars that are not called as VS Code calls the language. */
const names: Readonly<Record<string, string>> = {
  csharp: 'c_sharp',
  typescriptreact: 'tsx',
  glsl: 'c',
};

/** Languages that there is a grammar of tree-sitter for. */
export const grammars = [
  ...['c', 'cpp', 'csharp', 'glsl', 'go', 'java', 'javascript', 'julia', 'kotlin', 'latex', 'lua'],
  ...['markdown', 'php', 'python', 'r', 'ruby', 'rust', 'scala', 'swift', 'typescript', 'yaml'],
];

/** Parses a text; the tree tells its errors. */
export async function parse(language: string, text: string): Promise<Node> {
  if (!parsers.has(language)) parsers.set(language, load(language));
  const tree = (await parsers.get(language)!).parse(text);
  if (!tree) throw new Error(`${language} was not parsed`);
  return tree.rootNode;
}

async function load(language: string): Promise<Parser> {
  await Parser.init();
  const name = names[language] ?? language;
  const file =
    name === 'julia'
      ? 'tree-sitter-julia/tree-sitter-julia.wasm'
      : `@cursorless/tree-sitter-wasms/out/tree-sitter-${name}.wasm`;
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve(file)));
  return parser;
}

/** The first node that the grammar has no rule for, with its text. */
export function errorIn(node: Node): string | undefined {
  if (!node.hasError) return undefined;
  if (node.isError || node.isMissing) return `${node.type} at ${node.startIndex}: ${node.text}`;
  for (const child of node.children) {
    const found = child && errorIn(child);
    if (found) return found;
  }
  return 'an error';
}

/** How many nodes have a type. */
export function count(node: Node, type: string): number {
  return node.descendantsOfType(type).length;
}
