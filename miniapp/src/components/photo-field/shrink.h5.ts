const QUALITY = 0.85;

function fileAsBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function drawn(bitmap: ImageBitmap, pixels: number): HTMLCanvasElement {
  const scale = Math.min(1, pixels / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * A photo small enough to send from a phone, without where it was taken. What this browser cannot read is sent as it
 * is: whether it is a photo, the server says.
 */
export async function shrunk(file: File, pixels: number): Promise<string> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return fileAsBase64(file);
  const canvas = drawn(bitmap, pixels);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return fileAsBase64(blob ?? file);
}
