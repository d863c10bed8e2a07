/** What an example question shows of the service, in the order in which examples are told. */
export const EXAMPLE_KINDS = ['figure', 'comparison', 'passage', 'contact', 'checks', 'absent'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** A question that the library answers, or, of the kind `absent`, one that it declines with the reason. */
export interface Example {
  readonly kind: ExampleKind;
  readonly question: string;
}
