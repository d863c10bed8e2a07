import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../catalogue/catalogue-files.ts';
import type { ChatMessage, ChatRequest } from '../../models/chat.ts';

export type PromptName = 'compose' | 'rewrite' | 'suggest';

export interface Prompt {
  /** `compose@1`: kept with every answer that was phrased by it. */
  readonly id: string;
  /** The instructions alone: none of their wording may come back. */
  readonly system: string;
  /** The request with its inputs filled in, each once and as data: what looks like `{{name}}` in them stays text. */
  request(inputs: Readonly<Record<string, string>>): Pick<ChatRequest, 'messages' | 'maxTokens' | 'temperature'>;
}

const frontMatter = z.object({
  version: z.coerce.number().int().min(1),
  purpose: z.string().min(1),
  inputs: z.string().transform((text) => text.split(/,\s*/)),
  maxTokens: z.coerce.number().int().min(1).max(4000),
  temperature: z.coerce.number().min(0).max(2),
});

const PARTS = /^---\n(?<front>.*?)\n---\n# system\n(?<system>.*?)\n# user\n(?<user>.*?)\s*$/s;

/** Reads `prompts/<name>.md`. A file that is not a prompt is a mistake of whoever wrote it: an exception. */
export function readPrompt(name: PromptName): Prompt {
  return parsePrompt(name, readFileSync(join(projectRoot, 'prompts', `${name}.md`), 'utf8'));
}

export function parsePrompt(name: string, file: string): Prompt {
  const parts = PARTS.exec(file)?.groups;
  if (!parts) throw new Error(`prompts/${name}.md needs front matter, “# system” and “# user”`);
  const { front = '', system = '', user = '' } = parts;
  const { version, inputs, maxTokens, temperature } = frontMatter.parse(fieldsOf(front));
  const used = Array.from(user.matchAll(SLOT), ([, slot = '']) => slot);
  const isFilled = used.length === inputs.length && used.every((slot) => inputs.includes(slot));
  if (!isFilled)
    throw new Error(`prompts/${name}.md declares the inputs ${inputs.join(', ')} and uses ${used.join(', ')}`);
  return {
    id: `${name}@${version}`,
    system,
    request(filled) {
      const content = user.replace(SLOT, (_whole, slot: string) => filled[slot] ?? '');
      const messages: ChatMessage[] = [
        { role: 'system', content: system },
        { role: 'user', content },
      ];
      return { messages, maxTokens, temperature };
    },
  };
}

const SLOT = /\{\{(\w+)\}\}/g;

const fieldsOf = (front: string) =>
  Object.fromEntries(
    front.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
