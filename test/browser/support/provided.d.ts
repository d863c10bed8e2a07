import 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the product answers over the samples. */
    service: string;
    /** Where the browser takes connections. */
    browser: string;
  }
}
