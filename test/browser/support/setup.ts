import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { projectFile } from '../../data/library.ts';
import { serveChromium } from './chromium.ts';
import { serveHostSite } from './host-site.ts';
import { serveSamples } from './service.ts';

/** Builds the script as it is shipped, starts the product and a Chromium, and ends both. */
export default async function setUp(project: TestProject) {
  await build({ configFile: fileURLToPath(projectFile('src/web/widget/vite.config.ts')) });
  const [allowed, unknown] = await Promise.all([serveHostSite(), serveHostSite()]);
  const settings = { WENZHENG_ALLOWED_ORIGINS: allowed.origin };
  const [service, browser] = await Promise.all([serveSamples(settings), serveChromium()]);
  project.provide('allowedSite', allowed.origin);
  project.provide('unknownSite', unknown.origin);
  project.provide('service', service.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all([service, allowed, unknown].map((server) => server.close()));
  };
}
