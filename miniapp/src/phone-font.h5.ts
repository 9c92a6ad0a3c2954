/** A browser's own default of 16 px, made larger by the person; ours are fixed sizes, so elder mode answers it. */
const LARGE_PX = 20;

export function phoneFontIsLarge(): boolean {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:absolute;visibility:hidden;font-size:medium';
  document.body.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size >= LARGE_PX;
}
