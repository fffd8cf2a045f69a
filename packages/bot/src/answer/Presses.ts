/** What became of a change of an answer: a later press has changed it, or Discord has refused it. */
export type Shown = 'shown' | 'refused' | 'overtaken';

/** A press under an answer, from when it is told to its end. */
export interface Press {
  /** Whether a result for the same answer is under way that was asked for before. */
  readonly isBehind: boolean;
  /**
   * Changes the answer in the press's turn, one change at a time, unless a later press has.
   *
   * @param change Resolves with whether Discord took it.
   */
  show(change: () => Promise<boolean>): Promise<Shown>;
  /** The press is over, whatever came of it. */
  end(): void;
}

interface Open {
  readonly id: bigint;
  readonly kind: PressKind;
  readonly ended: Promise<void>;
}

/** Whether a press changes what the answer shows, or only what its menu offers. */
type PressKind = 'result' | 'menu';

interface PressedAnswer {
  readonly open: Set<Open>;
  /** The latest press whose result is shown. */
  shown: bigint;
  changing: Promise<unknown> | undefined;
}

/**
 * The presses under the answers of this process while they are carried out. Of two results the one
 * that was asked for later is shown in the end, whichever is there first: an earlier one waits for it,
 * and is shown only where it fails. A menu is turned after the results that were asked for before.
 */
export class Presses {
  readonly #answers = new Map<string, PressedAnswer>();

  /**
   * @param message The id of the answer.
   * @param id The id of the interaction: Discord's ids grow with time.
   */
  begin(message: string, id: string, kind: PressKind): Press {
    const answer = this.#answers.get(message) ?? {
      open: new Set(),
      shown: 0n,
      changing: undefined,
    };
    this.#answers.set(message, answer);
    let onEnd = () => {};
    const ended = new Promise<void>((resolve) => {
      onEnd = resolve;
    });
    const own: Open = { id: BigInt(id), kind, ended };
    answer.open.add(own);
    const before = () => results(answer).filter((other) => other.id < own.id);
    const after = () => results(answer).filter((other) => other.id > own.id);
    return {
      isBehind: before().length > 0,
      show: (change) => show(answer, own, kind === 'menu' ? before : after, change),
      end: () => {
        answer.open.delete(own);
        if (answer.open.size === 0) this.#answers.delete(message);
        onEnd();
      },
    };
  }
}

function results({ open }: PressedAnswer): Open[] {
  return [...open].filter(({ kind }) => kind === 'result');
}

async function show(
  answer: PressedAnswer,
  { id, kind }: Open,
  awaited: () => readonly Open[],
  change: () => Promise<boolean>,
): Promise<Shown> {
  for (;;) {
    if (answer.shown > id) return 'overtaken';
    const others = awaited();
    if (others.length > 0) await Promise.race(others.map(({ ended }) => ended));
    else if (answer.changing) await answer.changing;
    else break;
  }
  const changing = change();
  answer.changing = changing.catch(() => {});
  try {
    if (!(await changing)) return 'refused';
    if (kind === 'result') answer.shown = id;
    return 'shown';
  } finally {
    answer.changing = undefined;
  }
}
