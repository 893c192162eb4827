// placeholder
import type { BoxData } from '../../domain/box.ts';
export const decodeHere = (_form: HTMLFormElement, _field: HTMLTextAreaElement, _given: BoxData): void => {};
