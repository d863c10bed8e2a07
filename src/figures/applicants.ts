import { type ApplicantGroup, applicantWords } from '../catalogue/dimensions.ts';

const groups = [...new Set(applicantWords.map(([, group]) => group))];

/** 自然人 for the column `nat`; several columns that bear one name together (法人或其他组织). */
export function applicantLabel(columns: readonly string[]): string {
  const same = groups.find(
    (group) => group.columns.length === columns.length && group.columns.every((one) => columns.includes(one)),
  );
  if (same) return same.label;
  return columns
    .map((column) => groups.find((group) => group.columns.length === 1 && group.columns[0] === column)?.label ?? column)
    .join('、');
}

/** Every kind of applicant by itself. */
export const singleApplicants: readonly ApplicantGroup[] = groups.filter(({ columns }) => columns.length === 1);

/** All columns but those named: 除自然人以外. */
export function otherColumns(columns: readonly string[]): string[] {
  const all = new Set(singleApplicants.flatMap((group) => group.columns));
  return [...all].filter((column) => !columns.includes(column));
}
