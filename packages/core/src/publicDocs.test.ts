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

/** How a comment tells a shape: itself, or by another function or parameter. */
const shape = /×|\bsizes?\b|\b[Mm]atri(?:x|ces)\b|\b[Aa]s (?:for|large)\b/;

/** Names of lengths and angles, and the units that they are in. */
const measured = /^(?:sigma\d?|lambda|length|theta|psi|degrees|angle)$/;
const unit = /\bpixels?\b|\bradians\b|\bdegrees\b|\b[Dd]irection\b|\babove\b/;

/** What a parameter is called, or the names that it is taken apart into. */
function namesOf(parameter: Node): string[] {
  const { type, left, argument, name, properties } = parameter;
  if (type === 'AssignmentPattern') return namesOf(left);
  if (type === 'RestElement') return namesOf(argument);
  return name ? [name] : properties.map(({ key }: Node) => key.name);
}

/** The type that is written beside a parameter. */
function typeOf(parameter: Node, textOf: Declaration['textOf']): string {
  const annotation = (parameter.left ?? parameter.argument ?? parameter).typeAnnotation;
  return annotation ? textOf(annotation) : '';
}

/** The parameters of a function; options are described where their type is. */
const parametersOf = ({ node, textOf }: Declaration): Node[] =>
  node.params.filter((parameter: Node) => !/Options\b/.test(typeOf(parameter, textOf)));

/** What a comment says about a parameter. */
const saidOf = (comment: string, name: string): string =>
  new RegExp(`@param ${name}\\b([\\s\\S]*?)(?=\\n@|$)`).exec(comment)?.[1] ?? '';

describe('every public function', () => {
  describe.each(declarations.filter(isFunction).map((one) => [one.name, one] as const))(
    '%s',
    (_, declaration) => {
      const { comment, textOf } = declaration;
      const parameters = parametersOf(declaration).flatMap((parameter) =>
        namesOf(parameter).map((name) => ({ parameter, name, said: saidOf(comment, name) })),
      );

      test('says what each parameter is', () => {
        expect(parameters.filter(({ said }) => !said.trim()).map(({ name }) => name)).toEqual([]);
      });

      test('says the default of each parameter that may be left out', () => {
        const silent = parameters.filter(
          ({ parameter, said }) =>
            (parameter.optional || parameter.type === 'AssignmentPattern') &&
            !/default/i.test(said),
        );
        expect(silent.map(({ name }) => name)).toEqual([]);
      });

      test('says the shape of each matrix', () => {
        const silent = parameters.filter(
          ({ parameter, said }) =>
            /Matrix\b|MatrixLike|Tensor|KernelLike|Channels/.test(typeOf(parameter, textOf)) &&
            !shape.test(said),
        );
        expect(silent.map(({ name, said }) => [name, said])).toEqual([]);
      });

      test('says the unit of each length and angle', () => {
        const silent = parameters.filter(
          ({ name, said }) => measured.test(name) && !unit.test(said),
        );
        expect(silent.map(({ name }) => name)).toEqual([]);
      });
    },
  );
});

/** A program, a standard or a paper that gives the same. */
const source =
  /\b(?:scipy|SciPy|NumPy|OpenCV|cv2|PyTorch|torch|matplotlib|MATLAB|PIL|skimage|ISO|ITU|RFC)\b|@see|Sources?:/;

/** Functions that compute nothing of the field, or leave it to the functions that they name. */
const withoutSource = [
  'allocate',
  'applyFilter',
  'applyFilterInBands',
  'arrayNames',
  'channel',
  'channelsOf',
  'colorAt',
  'engineModule',
  'explain',
  'extremes',
  'figureToPng',
  'filter',
  'formula',
  'identity',
  'isNumbers',
  'keep',
  'kernel',
  'matrix',
  'matrixSyntaxMessage',
  'optionsOf',
  'parseKernel',
  'parseMatrix',
  'plan',
  'readMatrix',
  'roundedKernel',
  'shared',
  'startPool',
  'suggestDisplay',
  'toRows',
  'toTensor',
  'useEngineModules',
];

test('every public function that computes something of the field says whose definition it follows', () => {
  const silent = declarations
    .filter(isFunction)
    .filter(({ comment }) => !source.test(prose(comment)));
  expect(silent.map(({ name }) => name).sort()).toEqual(withoutSource);
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
    const unmeasured = (node.body.body as Node[]).filter(
      (member) => measured.test(member.key.name) && !unit.test(commentOf(member)),
    );
    expect(unmeasured.map(({ key }) => key.name)).toEqual([]);
  });
});
