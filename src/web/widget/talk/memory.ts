import { isAnswer } from '../service/is-answer.ts';
import type { AnsweredTurn } from './turn.ts';

/** Keeps the answered turns of a talk. What a store refuses (full, switched off, sandboxed page) is not kept. */
export interface Memory {
  /** What is kept and still fresh; what is not is deleted. */
  recall(): readonly AnsweredTurn[];
  keep(turns: readonly AnsweredTurn[]): void;
  forget(): void;
  /** Calls back when another tab has made it forget. The returned function ends it. */
  watch(forgotten: () => void): () => void;
}

const KEPT = 20;
const KEPT_DAYS = 7;
const VERSION = 1;

/** For service halls: the next visitor finds nothing. */
export const noMemory: Memory = {
  recall: () => [],
  keep: () => undefined,
  forget: () => undefined,
  watch: () => () => undefined,
};

/** In the store of this browser; nothing is sent anywhere. */
export function deviceMemory(key: string, now: () => number = Date.now): Memory {
  const isFresh = ({ at }: AnsweredTurn) => now() - Date.parse(at) < KEPT_DAYS * 86_400_000;
  const forget = () => tried(() => localStorage.removeItem(key), undefined);
  const keep = (turns: readonly AnsweredTurn[]) => {
    if (turns.length === 0) return forget();
    const value = JSON.stringify({ version: VERSION, turns: turns.slice(-KEPT) });
    tried(() => localStorage.setItem(key, value), undefined);
  };
  return {
    recall() {
      const kept = tried(() => turnsOf(localStorage.getItem(key)), []);
      const fresh = kept.filter(isFresh);
      if (fresh.length < kept.length) keep(fresh);
      return fresh;
    },
    keep,
    forget,
    watch(forgotten) {
      const heard = (event: StorageEvent) => {
        if (event.key === key && event.newValue === null) forgotten();
      };
      addEventListener('storage', heard);
      return () => removeEventListener('storage', heard);
    },
  };
}

function tried<Value>(work: () => Value, otherwise: Value): Value {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function turnsOf(stored: string | null): readonly AnsweredTurn[] {
  const { version, turns } = JSON.parse(stored ?? '{}') as { version?: unknown; turns?: unknown };
  return version === VERSION && Array.isArray(turns) ? turns.filter(isKeptTurn) : [];
}

function isKeptTurn(value: unknown): value is AnsweredTurn {
  const { question, at, state } = (value ?? {}) as Partial<AnsweredTurn>;
  return typeof question === 'string' && typeof at === 'string' && isAnswer(state?.answer);
}
