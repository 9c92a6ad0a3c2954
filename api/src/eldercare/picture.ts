import { PHOTO_PIXELS } from '@jianghan/shared/eldercare/contract-keeping';
import { Refusal } from '@jianghan/shared/refusal';

/** A photo as it is kept: made anew, whatever came. */
export interface Picture {
  jpeg: Buffer;
  width: number;
  height: number;
}

/** More than any phone takes at once; a file that says more is refused before a pixel is decoded. */
const MOST_PIXELS = 64_000_000;
const QUALITY = 80;
const MOST_SECONDS = 10;

/**
 * Makes a photo of what somebody sent: told by its bytes, not by its name; decoded and written anew, so that nothing of
 * the file is left, neither where it was taken nor what hung on it; upright, no larger than a screen needs.
 */
export async function makePicture(bytes: Buffer): Promise<Picture> {
  if (!isWholePhoto(bytes)) throw new Refusal('photo_unfit');
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: PHOTO_PIXELS, height: PHOTO_PIXELS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY })
      .timeout({ seconds: MOST_SECONDS })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  } catch {
    throw new Refusal('photo_unfit');
  }
}

const JPEG_HEAD = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_END = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const WEBP_HEAD_LENGTH = 12;
const RIFF_LENGTH = 8;

/** Whether this is one photo of a kind we take from its first byte to its last: a page or an archive behind it is none. */
function isWholePhoto(bytes: Buffer): boolean {
  if (startsWith(bytes, JPEG_HEAD)) return endsWith(bytes, JPEG_END);
  if (startsWith(bytes, PNG_HEAD)) return endsWith(bytes, PNG_END);
  if (bytes.length < WEBP_HEAD_LENGTH) return false;
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, WEBP_HEAD_LENGTH) === 'WEBP';
  return isWebp && bytes.readUInt32LE(4) + RIFF_LENGTH === bytes.length;
}

const startsWith = (bytes: Buffer, head: Buffer) => bytes.subarray(0, head.length).equals(head);
const endsWith = (bytes: Buffer, end: Buffer) => bytes.subarray(-end.length).equals(end);
