/** A name as it is looked up: however wide it was typed, with whichever dot between its parts, with or without spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[•‧∙⋅・.]/g, '·')
    .toLowerCase();
}
