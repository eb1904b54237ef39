import type { Result } from '../result.ts';
import { refusalInWords, type Refusal } from './words.ts';

type RefusedError = (options: { message: string; data: { code: string; words: { id: string; en: string } } }) => Error;

/** The value of a result; a refusal becomes the contract's typed error with its sentence for people. */
export function accepted<Value>(result: Result<Value, Refusal>, errors: { REFUSED: RefusedError }): Value {
  if (result.ok) return result.value;
  const words = refusalInWords(result.error);
  throw errors.REFUSED({ message: words.en, data: { code: result.error.code, words } });
}
