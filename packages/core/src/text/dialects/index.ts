import { c } from './c.js';
import { csharp } from './csharp.js';
import { csv } from './csv.js';
import type { Dialect } from './dialect.js';
import { fortran } from './fortran.js';
import { glsl } from './glsl.js';
import { go } from './go.js';
import { haskell } from './haskell.js';
import { hlsl } from './hlsl.js';
import { imagemagick } from './imagemagick.js';
import { java } from './java.js';
import { javascript } from './javascript.js';
import { json } from './json.js';
import { julia } from './julia.js';
import { juliaPrint } from './juliaPrint.js';
import { kotlin } from './kotlin.js';
import { latex } from './latex.js';
import { lisp } from './lisp.js';
import { lua } from './lua.js';
import { maple } from './maple.js';
import { markdown } from './markdown.js';
import { mathematica } from './mathematica.js';
import { matlab } from './matlab.js';
import { numpy } from './numpy.js';
import { numpyRepr } from './numpyRepr.js';
import { octave } from './octave.js';
import { opencv } from './opencv.js';
import { pandas } from './pandas.js';
import { php } from './php.js';
import { python } from './python.js';
import { r } from './r.js';
import { rPrint } from './rPrint.js';
import { ruby } from './ruby.js';
import { rust } from './rust.js';
import { scala } from './scala.js';
import { semicolon } from './semicolon.js';
import { sql } from './sql.js';
import { svg } from './svg.js';
import { swift } from './swift.js';
import { tensorflow } from './tensorflow.js';
import { toml } from './toml.js';
import { torch } from './torch.js';
import { tsv } from './tsv.js';
import { whitespace } from './whitespace.js';
import { yaml } from './yaml.js';

/**
 * All dialects: a new one is a file of its own and a line here. Where a text could be of several, the
 * first one that reads it has it.
 */
const table = [
  // Square brackets and parentheses.
  php,
  numpyRepr,
  torch,
  tensorflow,
  ruby,
  sql,
  kotlin,
  scala,
  haskell,
  swift,
  rust,
  julia,
  matlab,
  toml,
  json,
  javascript,
  yaml,
  numpy,
  python,
  lisp,
  // Braces.
  hlsl,
  csharp,
  java,
  go,
  lua,
  mathematica,
  c,
  // Numbers in a row.
  r,
  opencv,
  glsl,
  svg,
  imagemagick,
  latex,
  fortran,
  maple,
  // Tables and prints.
  markdown,
  csv,
  semicolon,
  tsv,
  whitespace,
  octave,
  rPrint,
  juliaPrint,
  pandas,
] as const;

/** The name of a dialect. */
export type MatrixFormat = (typeof table)[number]['id'];

/** All dialects, in the order in which they are asked. */
export const dialects: readonly Dialect<MatrixFormat>[] = table;

/** The names of all dialects. */
export const matrixFormats: readonly MatrixFormat[] = dialects.map(({ id }) => id);
