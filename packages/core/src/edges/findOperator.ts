import { checkOneOf } from '../check/checkOneOf.js';

/** The operator of that id, or an error that lists the ids. */
export function findOperator<T extends { readonly id: string }>(
  operators: readonly T[],
  id: unknown,
): T {
  const known = checkOneOf(
    'operator',
    id,
    operators.map((operator) => operator.id),
  );
  return operators.find((operator) => operator.id === known)!;
}
