import { readWidget } from '../../../src/cli/widget-file.ts';
import { parseConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/http/log.ts';
import { startServer } from '../../../src/server.ts';
import { createMemoryFeedback } from '../../http/fakes/memory-feedback.ts';
import { openSampleLibrary } from '../../support/sample-library.ts';

export interface SampleService {
  readonly url: string;
  close(): Promise<void>;
}

/** The whole product over the demonstration reports, on a free port. */
export async function serveSamples(settings: Readonly<Record<string, string>> = {}): Promise<SampleService> {
  const library = await openSampleLibrary();
  const feedback = createMemoryFeedback();
  const config = parseConfig({ PORT: '0', WENZHENG_RATE_LIMIT: '0', ...settings });
  const server = await startServer({
    ...library,
    feedback,
    config,
    log: createLog('silent', () => undefined),
    version: '0.0.0-test',
    ingestUrl: null,
    widget: readWidget(),
  });
  return {
    url: server.url,
    async close() {
      await server.close();
      await library.discard();
    },
  };
}
