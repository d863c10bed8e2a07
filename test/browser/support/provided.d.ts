import 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the product answers over the samples. */
    service: string;
    /** Origin of a site that may hold the widget, and of one that may not. */
    allowedSite: string;
    unknownSite: string;
    /** Where the browser takes connections. */
    browser: string;
  }
}
