export const CAN_FILL = Boolean(document.documentElement.requestFullscreen);

/** Fills the whole screen, or gives it back. */
export function fillScreen(): void {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen().catch(() => undefined);
  else void document.exitFullscreen();
}
