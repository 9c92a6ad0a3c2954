import type { NamedFile } from './named-file';

/** Hands a file to the browser, which asks where to put it or puts it among the downloads. */
export function saveFile({ fileName, mediaType, base64 }: NamedFile): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
