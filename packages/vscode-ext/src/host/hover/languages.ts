/** The languages in which matrices are looked for: those of the context menu. */
export const matrixLanguages =
  'python csv tsv plaintext json jsonc javascript typescript javascriptreact typescriptreact matlab octave objective-c r julia c cpp csharp java go rust glsl hlsl markdown latex tex yaml dockercompose toml lua ruby php swift kotlin scala haskell fortran FortranFreeForm sql xml shellscript lisp clojure'.split(
    ' ',
  );
