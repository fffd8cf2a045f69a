import type { core, ZodMiniType } from 'zod/mini';

type Issue = core.$ZodIssue;

/** What Discord's schema says against a value, by the path of the field: none where it fits. */
export function complaintsOf(schema: ZodMiniType, value: unknown): Record<string, string> {
  const { error } = schema.safeParse(value);
  const complaints = (error?.issues ?? []).flatMap((issue) => [...reasons(issue, [])]);
  return Object.fromEntries(complaints);
}

/** A union is told by the branch that came nearest: the one whose `type` fits, with fewest issues. */
function* reasons(issue: Issue, above: PropertyKey[]): Generator<[path: string, reason: string]> {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    yield [path.join('.'), reasonOf(issue)];
    return;
  }
  const distance = (branch: readonly Issue[]) =>
    branch.length + (branch.some(({ path: [first] }) => first === 'type') ? 1000 : 0);
  const nearest = [...issue.errors].sort((a, b) => distance(a) - distance(b))[0]!;
  for (const inner of nearest) yield* reasons(inner as Issue, path);
}

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    case 'too_small':
      return `must be at least ${issue.minimum}`;
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `must match ${issue.pattern ?? issue.format}`;
    default:
      return 'is not valid';
  }
}
