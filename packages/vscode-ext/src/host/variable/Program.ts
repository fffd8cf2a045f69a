/** What an adapter answers to `evaluate`, and says of a variable. */
export interface Evaluated {
  readonly result: string;
  readonly type?: string;
  readonly variablesReference: number;
  readonly indexedVariables?: number;
  readonly memoryReference?: string;
}

/** A variable among the children of another. */
export interface Child {
  readonly name: string;
  readonly value: string;
  readonly variablesReference: number;
  readonly indexedVariables?: number;
}

/** A program that has stopped in a debugger, by the requests of the Debug Adapter Protocol. */
export interface Program {
  /** The type of the debug session, such as `pwa-node`. */
  readonly type: string;
  /** @throws Error with the adapter's words. */
  evaluate(expression: string): Promise<Evaluated>;
  /** The bytes that can be read from an address on; fewer where the memory ends. */
  readMemory(reference: string, offset: number, count: number): Promise<Uint8Array>;
  children(reference: number): Promise<readonly Child[]>;
}
