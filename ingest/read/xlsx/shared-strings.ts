import { createTextReader, type RichText } from './rich-text.ts';
import { walkXml } from './walk-xml.ts';

/** The texts that cells refer to by number. */
export function readSharedStrings(xml: string | undefined): readonly RichText[] {
  const strings: RichText[] = [];
  if (xml === undefined) return strings;
  const reader = createTextReader();
  walkXml(xml, {
    open: reader.open,
    text: reader.text,
    close(name) {
      reader.close(name);
      if (name === 'si') strings.push(reader.take());
    },
  });
  return strings;
}
