import type { LiveRegionProps } from './props';

/** Results that a screen reader should speak without moving the focus. */
export function LiveRegion({ children, hidden }: LiveRegionProps) {
  return (
    <div role="status" aria-live="polite" className={hidden ? 'spoken' : undefined}>
      {children}
    </div>
  );
}
