import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import { projectRoot } from '../../../src/catalogue/catalogue-files.ts';

/** No requests of the browser's own; nothing here weakens what a page may do. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where it unpacks: a folder of this project's, since it would take any file of its name that lies in the common one. */
const UNPACKED = join(projectRoot, 'node_modules', '.cache', 'chromium');

/** The Chromium that `CHROMIUM` names, else the system's, else the one from the npm registry. */
export async function serveChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: await executable(), args: FLAGS });
}

async function executable(): Promise<string> {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  const system = '/usr/bin/chromium';
  return existsSync(system) ? system : unpacked();
}

/**
 * It reads its settings while it is imported. Its own libraries serve where the system has none, its own fonts have no
 * Chinese: those of the system are used where there are any.
 */
async function unpacked(): Promise<string> {
  mkdirSync(UNPACKED, { recursive: true });
  process.env['TMPDIR'] = UNPACKED;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  if (existsSync('/etc/fonts')) process.env['FONTCONFIG_PATH'] ??= '/etc/fonts';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
