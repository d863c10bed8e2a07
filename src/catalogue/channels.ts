import { z } from 'zod';
import type { Channel, Channels } from '../domain/channels.ts';
import { readCatalogue } from './catalogue-files.ts';

const card = z.strictObject({
  label: z.string().min(1).max(40),
  phone: z
    .string()
    .regex(/^[\d+() -]{3,30}$/, '应为电话号码')
    .optional(),
  url: z.url({ protocol: /^https?$/, error: '应为 http(s) 地址' }).optional(),
  text: z.string().min(1).max(300),
});

const schema = z.strictObject({
  emergency: card,
  '12345': card,
  office: card,
  foi: card,
  foiOf: z.array(card.extend({ body: z.string().min(2).max(60) })).max(5000),
});

type Card = z.output<typeof card>;

const handover = (channel: Channel, { label, text, phone, url }: Card) => ({
  channel,
  label,
  text,
  ...(phone !== undefined && { phone }),
  ...(url !== undefined && { url }),
});

const asObject = z.record(z.string(), z.unknown());
const shipped = schema.parse(readCatalogue('channels.json'));

/**
 * The operator's cards in place of those that ship; what is left out stays as it ships. Throws a `ZodError` for anything
 * that is no card.
 */
export function readChannels(own: unknown = {}): Channels {
  const cards = schema.parse({ ...shipped, ...asObject.parse(own) });
  return {
    general: {
      emergency: handover('emergency', cards.emergency),
      '12345': handover('12345', cards['12345']),
      office: handover('office', cards.office),
      foi: handover('foi', cards.foi),
    },
    foiOf: new Map(cards.foiOf.map(({ body, ...own }) => [body, handover('foi', own)])),
  };
}
