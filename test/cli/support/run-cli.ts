import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFile } from '../../data/library.ts';

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built program, made once before the tests of the command line. */
export const PROGRAM = fileURLToPath(projectFile('build/src/cli/main.js'));

/** Starts the real program in a folder of its own, with nothing of this process's settings. */
export const startCli = (args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { PATH: process.env['PATH'], ...env } });

export const runCli = (args: readonly string[], cwd: string, env?: Readonly<Record<string, string>>) =>
  finished(startCli(args, cwd, env));

export async function finished(child: ChildProcess): Promise<Finished> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}
