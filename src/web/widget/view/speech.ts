/**
 * Reading aloud and dictation, only with what the device itself has: voices and recognisers that work over a network would
 * send what is read or said to somebody else.
 */
export interface Reader {
  /** Starts, or stops what is being read; whether it reads now. */
  toggle(text: string, onEnd: () => void): boolean;
}

export function createReader(): Reader | null {
  const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : null;
  const voice = synthesis?.getVoices().find(({ lang, localService }) => localService && /^(?:zh|cmn)/i.test(lang));
  if (!synthesis || !voice) return null;
  return {
    toggle(text, onEnd) {
      if (synthesis.speaking) {
        synthesis.cancel();
        return false;
      }
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.addEventListener('end', onEnd);
      utterance.addEventListener('error', onEnd);
      synthesis.speak(utterance);
      return true;
    },
  };
}

export interface Dictation {
  /** Starts, or ends what is being heard; whether it listens now. */
  toggle(onText: (text: string) => void, onEnd: () => void): boolean;
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
  };
}
