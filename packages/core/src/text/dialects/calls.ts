import { type Dialect, isList, where } from './dialect.js';

/** Known by the word that stands before their brackets. */
export const calls = [
  /** PHP: `[[1, 2], [3, 4]]` after `$name =`, and `array(array(1, 2))`. */
  {
    id: 'php',
    opening: /array(?=\s*\(\s*(?:\d+\s*=>\s*)?array\s*\()|Array(?=\s*\(\s*\[0\]\s*=>)/y,
    reads: where(isList, { declaration: /^\$\w+\s*=$/ }),
    octal: true,
  },
  /** `array([[1., 2.],\n       [3., 4.]])`: Python's `repr` of a NumPy 2.4 array; also `np.array(…)`. */
  {
    id: 'numpy-repr',
    opening:
      /(?:(?:np|numpy|jnp|cp|mx)\.(?:as)?array|DeviceArray|(?:np|numpy)\.mat(?:rix)?|(?:np|numpy|jnp)\.(?<dtype>float(?:16|32|64)|u?int(?:8|16|32|64))(?=\()|array(?!\s*\(\s*(?:data\s*=|c\s*\(|\d+:))|Array(?=\(\[)|matrix(?=\(\[\[))\b/y,
    call: 'commas',
    holes:
      /(?:(?:dtype\s*=|astype\()\s*["']?(?:(?:np|numpy|jnp)\.)?|,\s*(?:np|numpy)\.)(?<type>\w+)|(?:np|numpy|jnp)\.(?<type_>u?int\d+)(?=\()|shape\s*=\s*\((?<rows>\d+),\s*(?<cols>\d+)\)/dg,
    print: true,
  },
  /** `torch.tensor([[1.0, 2.0]])`, and PyTorch's print, `tensor([[1., 2.]])`. */
  {
    id: 'torch',
    opening: /(?:torch\.(?:as_)?tensor|torch\.(?:Float|Double|Half)?Tensor|tensor)\b/y,
    call: 'commas',
    holes: /dtype\s*=\s*torch\.(?<type>\w+)/dg,
  },
  /** TensorFlow's print, NumPy's with shape and type; also its repr and `tf.constant(…)`. */
  {
    id: 'tensorflow',
    opening:
      /tf\.(?:Tensor|constant)\b|<tf\.(?:Tensor:|Variable '[^'\n]{0,80}')[^<>[\]]{0,200}numpy=\s*array\b/y,
    call: 'spaces',
    holes: /dtype=(?:tf\.)?(?<type>\w+)|shape=\((?<rows>\d+), (?<cols>\d+)\)/dg,
    print: true,
  },
  /** Ruby: `Matrix[[1, 2], [3, 4]]`. */
  { id: 'ruby', opening: /Matrix(?=\s*\[)/y },
  /** PostgreSQL: `ARRAY[[1, 2], [3, 4]]`. */
  { id: 'sql', opening: /(?:ARRAY|array)(?=\s*\[)/y },
  /** Kotlin: `arrayOf(doubleArrayOf(1.0, 2.0), doubleArrayOf(3.0, 4.0))`, also `listOf`. */
  {
    id: 'kotlin',
    opening: /(?:arrayOf|listOf|mutableListOf)(?=\s*\(\s*(?:\w{1,10}ArrayOf|arrayOf|listOf)\s*\()/y,
    holes: /(?<type>byte|short|int|long)ArrayOf/dg,
  },
  /** Scala: `Array(Array(1.0, 2.0), Array(3.0, 4.0))`, also of `List`, `Vector` and `Seq`. */
  { id: 'scala', opening: /(?:Array|List|Vector|Seq)(?=\s*\(\s*(?:Array|List|Vector|Seq)\s*\()/y },
] as const satisfies readonly Dialect[];
