import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { projectFile } from '../../data/library.ts';
import { serveChromium } from './chromium.ts';
import { serveSamples } from './service.ts';

/** Builds the script as it is shipped, starts the product and a Chromium, and ends both. */
export default async function setUp(project: TestProject) {
  await build({ configFile: fileURLToPath(projectFile('src/web/widget/vite.config.ts')) });
  const [service, browser] = await Promise.all([serveSamples(), serveChromium()]);
  project.provide('service', service.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await service.close();
  };
}
