import { pino } from 'pino';

/** Structured log: an object of fields, then a fixed message. */
export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error'>;

/** DEL and C1 controls, format characters (bidirectional, zero-width, tags), line separators: they forge or hide text. */
const INVISIBLE = /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu;

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Inside a JSON line such characters only occur in strings, where an escape means the same. */
const escapeInvisible = (line: string) => line.replace(INVISIBLE, (found) => found.replace(/[^]/g, escapeUnit));

/** Writes one JSON object per line; `write` gets the line with its newline. */
export function createLog(level: pino.LevelWithSilent, write: (line: string) => void): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  return pino(options, { write: (line: string) => write(escapeInvisible(line)) });
}
