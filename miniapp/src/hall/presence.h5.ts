let last = Date.now();

for (const event of ['pointerdown', 'keydown']) {
  window.addEventListener(event, () => {
    last = Date.now();
  });
}

/** How long ago somebody pressed a key or pointed at something, ms. */
export function sincePresence(): number {
  return Date.now() - last;
}
