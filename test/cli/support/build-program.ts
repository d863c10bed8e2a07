import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFile } from '../../data/library.ts';

/** Compiles the program as it is shipped; the tests of the command line start it as users do. */
export default function setUp() {
  const compiler = fileURLToPath(projectFile('node_modules/typescript/bin/tsc'));
  const project = fileURLToPath(projectFile('tsconfig.build.json'));
  execFileSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' });
}
