/** Dictation with a recogniser of the device itself: those that work over a network send what is said to somebody else. */
export interface Dictation {
  /** Starts, or ends what is being heard; whether it listens now. */
  toggle(onText: (text: string) => void, onEnd: () => void): boolean;
  stop(): void;
}

interface Recogniser {
  lang: string;
  processLocally: boolean;
  onresult: (event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void;
  onend: () => void;
  start(): void;
  stop(): void;
}

interface RecogniserKind {
  new (): Recogniser;
  available?(options: { langs: readonly string[]; processLocally: boolean }): Promise<string>;
}

const CHINESE = 'zh-CN';

/** Null where the browser cannot recognise Chinese on the device. */
export async function findDictation(): Promise<Dictation | null> {
  const Kind = (window as { SpeechRecognition?: RecogniserKind }).SpeechRecognition;
  const found = await Kind?.available?.({ langs: [CHINESE], processLocally: true }).catch(() => 'unavailable');
  if (!Kind || found !== 'available') return null;
  let running: Recogniser | null = null;
  return {
    toggle(onText, onEnd) {
      if (running) {
        running.stop();
        return false;
      }
      running = new Kind();
      running.lang = CHINESE;
      running.processLocally = true;
      running.onresult = ({ results }) => onText(Array.from(results, (result) => result[0]?.transcript ?? '').join(''));
      running.onend = () => {
        running = null;
        onEnd();
      };
      running.start();
      return true;
    },
    stop: () => running?.stop(),
  };
}
