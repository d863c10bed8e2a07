import type { RegionCode } from '../../src/domain/ids.ts';
import type { Span } from '../../src/domain/passage.ts';
import type { Period } from '../../src/domain/period.ts';
import type { ReportKind } from '../../src/domain/report.ts';
import type { Document } from './document.ts';
import type { Body } from './names/body.ts';
import type { StatedTime } from './times/stated-time.ts';

/** What the clues of each field name. */
interface Values {
  readonly agency: Body;
  readonly region: RegionCode;
  /** A time may be half told (二月); a period is whole, null is a stretch that has no name. */
  readonly period: StatedTime | { readonly is: Period | null };
  readonly kind: ReportKind;
  readonly title: string;
  readonly publisher: string;
}

/** Where something was read: in the document, in what its page says of it, in the name of its file, folder or site. */
export type Origin = 'text' | 'page' | 'file' | 'folder' | 'site';

/** One place that tells something of whose a document is, of where and when. */
export interface ClueOf<Field extends keyof Values> {
  readonly field: Field;
  readonly value: Values[Field];
  readonly origin: Origin;
  /** In the view of the text; null when it was read elsewhere. */
  readonly where: Span | null;
  /** 0 to 100: how seldom such a place is wrong. */
  readonly strength: number;
}

export type Clue = { [Field in keyof Values]: ClueOf<Field> }[keyof Values];

/** Looks at one sort of place and says what it tells. */
export type Reader = (document: Document) => readonly Clue[];
