import type { AgencyId, RegionCode, ReportId } from './ids.ts';
import type { Check } from './check.ts';
import type { Contact } from './contact.ts';
import type { Passage, Span } from './passage.ts';
import type { Fact } from './fact.ts';
import type { Period } from './period.ts';
import type { StatutoryTable } from './statutory-table.ts';
import type { Validity } from './validity.ts';

/** 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号; detected by column headers, never by the year. */
export type FormId = 'GKNB-2021' | 'GKNB-2019';

export type ReportKind = keyof typeof KIND_NAMES;

/** What people call each kind of document. */
export const KIND_NAMES = {
  annual_report: '政府信息公开工作年度报告',
  institution_report: '事业单位法人年度报告',
  hotline_report: '热线运行报告',
  guide: '办事与公开指南',
  regulation: '法规规章',
  template: '空白格式',
  other: '其他文件',
} as const;

export type FileFormat = 'text' | 'html' | 'pdf' | 'docx' | 'xlsx' | 'image';

/**
 * present: every cell read · partial: some cells read · lost: the heading stands, the table does not ·
 * cut: the document ends in or before it · blank: the empty form · none: this kind of document has no such table.
 */
export type TableState = 'present' | 'partial' | 'lost' | 'cut' | 'blank' | 'none';

export type TrustLevel = 'official' | 'unknown' | 'low';

/** What was noticed about the text; the codes are listed in docs/glossary.md. */
export interface Quality {
  readonly trust: TrustLevel;
  /** Sentences in Chinese, for people. */
  readonly reasons: readonly string[];
}

/** Which of the reports of one file it is; counted from 1, in the order of the file. */
export interface FilePart {
  /** The id that the file's report would have, were it the only one: what its parts have in common. */
  readonly file: ReportId;
  readonly number: number;
  readonly of: number;
}

export type IdentityField = 'agency' | 'region' | 'period' | 'kind' | 'title' | 'publisher';

/** Something that tells one of these of a document. */
export interface IdentityClue {
  readonly field: IdentityField;
  /** As people write it: 富县水务局, 2024年. */
  readonly value: string;
  /** Where it was read, in Chinese: 标题, 落款, 文件名. */
  readonly source: string;
  /** Its place in the text; null when it is none of its words. */
  readonly span: Span | null;
}

/** On what it rests whose a document is, of where and of when. */
export interface Identification {
  /** What no word of the document tells: read in the name of its file, its folders or its site alone. */
  readonly inferred: readonly IdentityField[];
  /** Where two places tell two things, as sentences in Chinese. */
  readonly contradictions: readonly string[];
  /** The best clues to each field, those that decided first. */
  readonly clues: readonly IdentityClue[];
}

/** Another file with the very same bytes, as it is named. */
export interface Copy {
  /** File name or last part of the URL. */
  readonly sourceName: string;
  readonly url: string | null;
}

export interface Report {
  readonly id: ReportId;
  /** File name or last part of the URL, as published. */
  readonly sourceName: string;
  /** null: the file holds no other report, or no longer this one. */
  readonly part: FilePart | null;
  readonly url: string | null;
  /** Under which other names the same document came. */
  readonly copies?: readonly Copy[];
  /** SHA-256 of the bytes as read. */
  readonly sha256: string;
  /** Names the stored text that offsets count in: 12 hex digits of its SHA-256. null: stored before texts had names. */
  readonly version: string | null;
  /** Hash of everything the ingested form was made from: bytes, sidecar and extractor version. Equal: nothing to do. */
  readonly fingerprint: string;
  readonly format: FileFormat;
  readonly kind: ReportKind;
  readonly form: FormId | null;
  readonly title: string;
  /** null: not stated in the document. */
  readonly agency: { readonly id: AgencyId; readonly name: string } | null;
  /** Who put it out (发布机构, 来源), which is often another body than the one it reports on. */
  readonly publisher: string | null;
  readonly region: RegionCode | null;
  readonly period: Period | null;
  /** Other periods that it has figures of: the year or the month before. */
  readonly alsoOf?: readonly Period[];
  /** Set where the report is asked for one of these: its own period. Never stored. */
  readonly toldIn?: Period | null;
  readonly documentNumber: string | null;
  /** ISO dates. */
  readonly publishedAt: string | null;
  readonly fetchedAt: string | null;
  readonly validity: Validity | null;
  /** Where the document says that it corrects or replaces an earlier one. */
  readonly correction: Span | null;
  /** In the order of the text; empty for documents of low trust, whose contact data may have been changed. */
  readonly contacts: readonly Contact[];
  readonly quality: Quality;
  readonly identification: Identification;
  /** The report that took its place: a newer version of the same file, or a correction. null: in force. */
  readonly supersededBy: ReportId | null;
  readonly tables: Readonly<Record<StatutoryTable, TableState>>;
}

/** A report with everything derived from it: written and replaced as one. */
export interface ReportBundle {
  readonly report: Report;
  /** The text that every offset refers to. */
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly facts: readonly Fact[];
  /** The rules that the report can be held to by itself; those between reports are written by a `relate` change. */
  readonly checks: readonly Check[];
  /** Fingerprints of its words and figures; a report that shares one with it may be a copy. */
  readonly sketch: readonly string[];
}
