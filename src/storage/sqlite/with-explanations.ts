import { Failure, isOfStore } from '../../domain/failures.ts';
import { explainError } from './explain-error.ts';

type Methods<Part> = { readonly [Name in keyof Part]: (...args: never[]) => Promise<unknown> };

/**
 * The same methods, whose errors say what is the matter with the database, wherever it shows.
 *
 * @param onTrouble called with every error that is of the database
 */
export function withExplanations<Part extends Methods<Part>>(part: Part, onTrouble: () => void): Part {
  const entries = Object.entries<(...args: never[]) => Promise<unknown>>(part).map(([name, method]) => [
    name,
    async (...args: never[]) => {
      try {
        return await method(...args);
      } catch (error) {
        const explained = explainError(error);
        if (explained instanceof Failure && isOfStore(explained)) onTrouble();
        throw explained;
      }
    },
  ]);
  // Every method is there under its name, with what it takes and gives.
  return Object.fromEntries(entries) as Part;
}
