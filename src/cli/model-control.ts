import type { Phraser } from '../answer/phrasing/phrase.ts';
import type { ModelControl, ModelState } from '../domain/model-state.ts';
import type { GuardedChatModel } from '../models/chat/guarded.ts';
import { keepModelSwitch, readModelSwitch } from './model-switch-file.ts';

/** The model under the hand of staff: whether it may be asked is looked up for every question. */
export function createModelControl(chat: GuardedChatModel, dataDir: string): ModelControl & Phraser {
  let { state: current, damaged, warnings } = readModelSwitch(dataDir);
  const state = (): ModelState => {
    const offBecause = current.on ? null : damaged ? 'damaged' : 'staff';
    return { id: chat.id, ...current, offBecause, warnings, ...chat.state() };
  };
  return {
    model: chat,
    state,
    stop: () => chat.stop(),
    allows: (topics) => current.on && !topics.some((topic) => current.offTopics.includes(topic)),
    change(change) {
      const next = { ...current, ...change, changedAt: new Date().toISOString() };
      keepModelSwitch(dataDir, next);
      [current, damaged, warnings] = [next, false, []];
      return state();
    },
  };
}
