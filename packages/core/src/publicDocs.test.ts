import { describe, expect, test } from 'vitest';
import {
  type Declaration,
  entryFiles,
  type Node,
  publicDeclarations,
} from './test/publicDeclarations.js';

const declarations = [...publicDeclarations(entryFiles()).values()];
const isFunction = ({ node }: Declaration) =>
  node.type === 'FunctionDeclaration' || node.type === 'TSDeclareFunction';

/** A comment without its examples. */
const prose = (comment: string) => comment.replace(/```[\s\S]*?```/g, '');

test('every public name has a doc comment', () => {
  expect(declarations.filter(({ comment }) => !comment.trim()).map(({ name }) => name)).toEqual([]);
});

/** What a parameter is called, or the names that it is taken apart into. */
function namesOf(parameter: Node): string[] {
  const { type, left, argument, name, properties } = parameter;
  if (type === 'AssignmentPattern') return namesOf(left);
  if (type === 'RestElement') return namesOf(argument);
  return name ? [name] : properties.map(({ key }: Node) => key.name);
}

describe('every public function', () => {
  test.each(declarations.filter(isFunction).map((one) => [one.name, one] as const))(
    '%s says what each parameter is, or takes options that say it',
    (_, { node, comment, textOf }) => {
      const said = prose(comment);
      const silent = (node.params as Node[]).filter((parameter) => {
        const annotation = (parameter.left ?? parameter.argument ?? parameter).typeAnnotation;
        if (/Options\b/.test(annotation ? textOf(annotation) : '')) return false;
        return !namesOf(parameter).some((name) => new RegExp(`\\b${name}\\b`).test(said));
      });
      expect(silent.flatMap(namesOf)).toEqual([]);
    },
  );
});

test('a comment has no parameter that its function has not', () => {
  const foreign = declarations.filter(isFunction).flatMap(({ name, node, comment }) => {
    const own: string[] = node.params.flatMap(namesOf);
    const said = [...comment.matchAll(/@param (\S+)/g)].map(([, one]) => one!);
    return said.filter((one) => !own.includes(one)).map((one) => `${name}(${one})`);
  });
  expect(foreign).toEqual([]);
});

describe('every option', () => {
  test.each(
    declarations
      .filter(({ name, node }) => /Options$/.test(name) && node.type === 'TSInterfaceDeclaration')
      .map((one) => [one.name, one] as const),
  )('of %s has a comment, with its default if it is optional', (_, { node, commentOf }) => {
    const silent = (node.body.body as Node[]).filter((member) => {
      const comment = commentOf(member);
      return member.optional ? !/\bdefault/i.test(comment) : !comment.trim();
    });
    expect(silent.map(({ key }) => key.name)).toEqual([]);
  });
});
