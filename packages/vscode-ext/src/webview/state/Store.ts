/** Holds the state; every change goes through `update`, and those who listen draw it. */
export class Store<State extends object> {
  private readonly listeners: ((state: State, before: State) => void)[] = [];

  constructor(private current: State) {}

  get state(): State {
    return this.current;
  }

  listen(listener: (state: State, before: State) => void): void {
    this.listeners.push(listener);
  }

  update(change: Partial<State> | ((state: State) => Partial<State>)): void {
    const before = this.current;
    this.current = { ...before, ...(typeof change === 'function' ? change(before) : change) };
    for (const listener of this.listeners) listener(this.current, before);
  }
}
