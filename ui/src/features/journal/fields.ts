/** The name of a field as the journal gives it, as people read it: "first_day" is "first day". */
export function fieldWords(field: string): string {
  return field.replace(/_ids?$/, '').replaceAll('_', ' ');
}
