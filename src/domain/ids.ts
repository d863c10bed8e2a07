declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** One ingested document, named by where it came from: `r` + 15 hex digits of the SHA-256 of its path or URL. */
export type ReportId = Branded<string, 'ReportId'>;
/** One passage of a report: the report's id, `.`, and the passage's four-digit position in it. Sorts in reading order. */
export type PassageId = Branded<string, 'PassageId'>;
/** A public body, named by region and full name. */
export type AgencyId = Branded<string, 'AgencyId'>;
/** Six digits of GB/T 2260 (`610602`), or a letter code of our own for functional zones (`F61-yangling`). */
export type RegionCode = Branded<string, 'RegionCode'>;
/** A statistical indicator of the catalogue, such as `foi.received`. */
export type IndicatorId = Branded<string, 'IndicatorId'>;
/** A cell of a statutory form, such as `t3.new.tot`; see docs/glossary.md. */
export type CellCode = Branded<string, 'CellCode'>;
/** A reporting year. Not a number: it may not be added to a count. */
export type Year = Branded<number, 'Year'>;

export const reportId = (text: string) => text as ReportId;
export const agencyId = (text: string) => text as AgencyId;
export const regionCode = (text: string) => text as RegionCode;
export const indicatorId = (text: string) => text as IndicatorId;
export const cellCode = (text: string) => text as CellCode;
export const asYear = (value: number) => value as Year;

export const passageId = (report: ReportId, ordinal: number) =>
  `${report}.${String(ordinal).padStart(4, '0')}` as PassageId;
