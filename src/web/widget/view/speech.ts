/** Reading aloud with a voice of the device itself: those that work over a network send what is read to somebody else. */
export interface Reader {
  /** Reads, in place of what was being read; or stops, when it is this text. Whether it reads now. */
  toggle(text: string, onEnd: () => void): boolean;
}

let reading: { readonly text: string; readonly onEnd: () => void } | null = null;

/** Ends what is being read, whoever began it. */
export function stopReading(): void {
  if (!reading) return;
  const { onEnd } = reading;
  reading = null;
  speechSynthesis.cancel();
  onEnd();
}

const waiting = new Set<(reader: Reader) => void>();

/** Calls back once there is a Chinese voice, now or later: browsers load them after the page, and in several goes. */
export function whenReadable(found: (reader: Reader) => void): void {
  if (!('speechSynthesis' in window)) return;
  if (waiting.size === 0) speechSynthesis.addEventListener('voiceschanged', tellReadable);
  waiting.add(found);
  tellReadable();
}

function tellReadable(): void {
  const voice = speechSynthesis.getVoices().find(isOwnChinese);
  if (!voice) return;
  for (const found of waiting) found(createReader(voice));
  waiting.clear();
  speechSynthesis.removeEventListener('voiceschanged', tellReadable);
}

const isOwnChinese = ({ lang, localService }: SpeechSynthesisVoice) => localService && /^(?:zh|cmn)/i.test(lang);

const createReader = (voice: SpeechSynthesisVoice): Reader => ({
  toggle(text, onEnd) {
    const isSame = reading?.text === text;
    stopReading();
    if (isSame) return false;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    const current = { text, onEnd };
    const ended = () => {
      if (reading === current) reading = null;
      onEnd();
    };
    utterance.addEventListener('end', ended);
    utterance.addEventListener('error', ended);
    reading = current;
    speechSynthesis.speak(utterance);
    return true;
  },
});
