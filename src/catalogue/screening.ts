import { z } from 'zod';
import { readCatalogue } from './catalogue-files.ts';

const words = z.array(z.string()).min(1);

/** Words that take a question out of what a library of public reports can answer, by reason. */
export const screening = z
  .object({
    emergency: words,
    personalData: words,
    unsafe: words,
    /** Acts that harm, how one asks to do them, and what asks of the opposite: who acts against them, and by which rules. */
    harmfulActs: words,
    asksForHarm: words,
    counterHarm: words,
    personalCase: words,
    /** Of persons: family names, offices that one person holds, parts in a matter. */
    surnames: words,
    offices: words,
    privateRoles: words,
    opinion: words,
    outOfScope: words,
    greetings: words,
    thanks: words,
    identity: words,
  })
  .parse(readCatalogue('screening.json'));
