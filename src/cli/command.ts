import type { ParseArgsConfig } from 'node:util';

/** Exit codes, documented in docs/operations.md. */
export const EXIT = { ok: 0, failed: 1, usage: 2, unusable: 3 } as const;

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Resolves to the exit code. */
  run(args: Arguments): Promise<number>;
}
