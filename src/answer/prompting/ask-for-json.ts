import type { z } from 'zod';
import { Failure } from '../../domain/failures.ts';
import type { ChatModel } from '../../models/chat.ts';
import type { Prompt } from './prompt.ts';

/** Longer than any object that is asked for. */
const LONGEST = 4000;

/**
 * Asks a model for one JSON object of a shape. Null when it fails or answers anything else: what is asked for this way is a
 * help that the answer does without. A reader who left is an AbortError.
 */
export async function askForJson<Shape>(
  model: ChatModel,
  {
    prompt,
    inputs,
    signal,
  }: { prompt: Prompt; inputs: Readonly<Record<string, string>>; signal?: AbortSignal | undefined },
  schema: z.ZodType<Shape>,
): Promise<Shape | null> {
  let text = '';
  try {
    const request = { ...prompt.request(inputs), json: true, ...(signal && { signal }) };
    for await (const piece of model.stream(request)) if ((text += piece).length > LONGEST) return null;
  } catch (error) {
    if (error instanceof Failure && error.code === 'MODEL_UNUSABLE') return null;
    throw error;
  }
  const parsed = schema.safeParse(objectIn(text));
  return parsed.success ? parsed.data : null;
}

/** Models like to put a fence or a greeting around it. */
function objectIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  } catch {
    return null;
  }
}
