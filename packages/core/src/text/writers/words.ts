/** Numbers of C and C++; integers beyond 32 bits become floating-point numbers. */
export const cWords = {
  nan: 'NAN',
  infinity: 'INFINITY',
  negativeZero: '-0.0',
  wholeBelow: 2 ** 31,
} as const;

/** Numbers of Java and Kotlin. */
export const jvmWords = {
  nan: 'Double.NaN',
  infinity: 'Double.POSITIVE_INFINITY',
  negativeInfinity: 'Double.NEGATIVE_INFINITY',
  negativeZero: '-0.0',
  wholeBelow: 2 ** 31,
} as const;
