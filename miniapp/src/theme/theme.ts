import { usePreferences } from '../preferences';

/** Classes of the page root: the tokens, and what the resident chose. */
function themeClass({ elder, contrast }: { elder: boolean; contrast: boolean }): string {
  return ['theme', elder && 'theme-elder', contrast && 'theme-contrast'].filter(Boolean).join(' ');
}

export function useTheme(): { elder: boolean; className: string } {
  const elder = usePreferences((state) => state.elder);
  const contrast = usePreferences((state) => state.contrast);
  return { elder, className: themeClass({ elder, contrast }) };
}
