/** A kind of particular of a person: how it is written, and what takes its place. */
export type Particular = readonly [pattern: RegExp, instead: string];

/** What joins a label and what it labels. */
export const JOINT = '(?:号码|号)?(?:就|都)?[是为叫]?[:\\s]*';
