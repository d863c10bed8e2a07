import { readForm } from '../../../ingest/forms/read-form.ts';
import type { Known } from '../../../ingest/identify/document.ts';
import { type Identified, identify } from '../../../ingest/identify/identify.ts';
import type { SourceText } from '../../../ingest/read/source-text.ts';
import type { Sidecar } from '../../../ingest/sidecar.ts';
import { periodKey } from '../../../src/domain/period.ts';
import { viewOf } from '../../../src/text/view.ts';

interface Given {
  readonly notes?: Sidecar;
  readonly file?: string;
  readonly folders?: readonly string[];
  readonly url?: string;
}

/** What is told of a text that nobody filed anywhere, unless it is said where. */
export const identified = (text: string, given: Given = {}): Identified =>
  identifiedSource({ format: 'text', text, title: null }, given);

export function identifiedSource(
  source: SourceText,
  { notes = {}, file = '7f3a9c.txt', folders = [], url }: Given = {},
): Identified {
  const { text } = viewOf(source.text);
  const known: Known = {
    text,
    form: readForm(text, source.format !== 'text'),
    page: source.page,
    fileTitle: source.title,
    names: { file, folders },
    url: url ?? null,
  };
  return identify(known, notes);
}

/** Body, region and period in one line, a dash for what is not known. */
export function ownerOf({ agency, region, period }: Pick<Identified, 'agency' | 'region' | 'period'>): string {
  return [agency?.name ?? '—', region ?? '—', period ? periodKey(period) : '—'].join(' ');
}
