import type { Problem } from './saving.svelte';

/** What every field is told that holds one value and saves it as it is typed. */
export interface FieldProps<T> {
  label: string;
  value: T;
  onsave: (value: T) => unknown;
  /** An example where none is given. */
  placeholder?: string | undefined;
  /** What was refused about the value outside of the field. */
  error?: Problem | string | null | undefined;
  note?: string | undefined;
  autofocus?: boolean;
  hidelabel?: boolean;
  disabled?: boolean;
}
