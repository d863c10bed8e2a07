import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Until the returned function is called, a signal to stop ends the program with the code that shells give (130 for Ctrl+C),
 * after `clean`. For work that is safe to leave at any point between two steps.
 */
export function endOnSignal(clean: () => void): () => void {
  const forget = SIGNALS.map((name) => {
    const end = () => {
      clean();
      process.exit(128 + constants.signals[name]);
    };
    process.once(name, end);
    return () => process.off(name, end);
  });
  return () => forget.forEach((one) => one());
}
