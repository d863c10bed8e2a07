/** What some browsers give as the code of a key that only ends a composition, without `isComposing`. */
const PROCESSED = 229;

/** Whether a key belongs to an input method: an Enter that takes over a Chinese word, say. */
export const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === PROCESSED;
