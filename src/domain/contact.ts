import type { AgencyId } from './ids.ts';
import type { Span } from './passage.ts';

export type ContactKind = 'body' | 'phone' | 'fax' | 'email' | 'address' | 'postcode' | 'hours';

/** A way to reach a body, or the body to turn to, as its document prints it. The span covers the label too. */
export interface Contact extends Span {
  readonly kind: ContactKind;
  /** Without its label: `010-55550110`, `局办公室`. */
  readonly value: string;
  /** The body that is reached so; null where nothing tells. Whoever asks for another body is not given it. */
  readonly holder: { readonly id: AgencyId; readonly name: string } | null;
}
