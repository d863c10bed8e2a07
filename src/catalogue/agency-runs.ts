import type { Span } from '../domain/passage.ts';
import { breaksBodyEnding } from './agency-endings.ts';
import type { AgencyForm, OwnedForm } from './agency-forms.ts';

/** A run of the text that is one way to write bodies. */
export interface AgencyRun extends Span {
  readonly form: OwnedForm;
  /** 0..1: how much of the official name is written. */
  readonly likeness: number;
}

/** Every run of the text that may be a body of the forms, whatever stands before it. */
export function findRuns(text: string, groups: ReadonlyMap<string, readonly OwnedForm[]>): AgencyRun[] {
  return [...groups].flatMap(([ending, forms]) =>
    occurrences(text, ending)
      .filter((at) => !breaksBodyEnding(ending, text.slice(at + ending.length)))
      .flatMap((at) => forms.flatMap((form) => runBefore(text, at, form) ?? [])),
  );
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function runBefore(text: string, endingAt: number, form: OwnedForm): AgencyRun | undefined {
  const start = form.stem === '' ? endingAt : stemStart(text, endingAt, form);
  if (start === undefined) return undefined;
  const share = form.stem === '' ? 1 : (endingAt - start) / form.stem.length;
  return { form, start, end: endingAt + form.ending.length, likeness: form.likeness * (0.9 + 0.1 * share) };
}

/** Where the longest run begins that keeps to the order of the stem and begins where a short form may. */
function stemStart(text: string, end: number, { stem, beginnings, atLeast }: AgencyForm): number | undefined {
  let start: number | undefined;
  let left = stem.length;
  for (let at = end - 1; at >= 0 && left > 0; at--) {
    left = stem.lastIndexOf(text.charAt(at), left - 1);
    if (left < 0) return start;
    if (beginnings.has(left) && end - at >= atLeast) start = at;
  }
  return start;
}
