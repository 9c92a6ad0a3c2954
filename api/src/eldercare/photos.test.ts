import { deflateSync } from 'node:zlib';
import { getPlace, getPlacePhoto } from '@jianghan/shared/eldercare/contract-finder';
import { addPlacePhoto, MOST_PHOTOS, removePlacePhoto } from '@jianghan/shared/eldercare/contract-keeping';
import sharp from 'sharp';
import { useApi } from '../testing/api';
import { makeActingPlace } from '../testing/care';
import { save } from '../testing/eldercare';

const api = useApi();

async function kept() {
  const place = await makeActingPlace();
  const { id: placeId } = place;
  return {
    place,
    placeId,
    params: { placeId },
    operator: await api.staffOf('facility_operator', { officeId: placeId }),
  };
}

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 120, b: 40 } } });

/** A photo as a phone takes it: turned, with the place where it was taken. */
function phonePhoto(): Promise<Buffer> {
  const exif = {
    IFD0: { Make: 'PhoneMaker' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 36/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '114/1 15/1 0/1' },
  };
  return canvas(2400, 1200).withMetadata({ orientation: 6, exif }).jpeg().toBuffer();
}

const bodyOf = (bytes: Buffer, version = 1) => ({ version, base64: bytes.toString('base64'), caption: '双人间，朝南' });

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const crc = body.reduce((value, byte) => ((CRC[(value ^ byte) & 0xff] as number) ^ (value >>> 8)) >>> 0, 0xffffffff);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, sum]);
}

/** A PNG of a few hundred bytes that says it is nine hundred million pixels. */
function bomb(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(30_000, 0);
  head.writeUInt32BE(30_000, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(4096)));
  return Buffer.concat([signature, chunk('IHDR', head), pixels, chunk('IEND', Buffer.alloc(0))]);
}

test('a photo is served as it was made anew: upright, no larger than a screen, without where and with what it was taken', async () => {
  const { params, placeId, operator } = await kept();
  const sent = await phonePhoto();
  expect(sent.includes('PhoneMaker')).toBe(true);
  const own = await operator.call(addPlacePhoto, { params, body: bodyOf(sent) });
  const page = await api.anyone.call(getPlace, { params });
  expect(page.photos).toEqual(own.photos);
  expect(page.photos).toMatchObject([{ caption: '双人间，朝南' }]);
  const path = `/api/v1/places/${placeId}/photos/${page.photos[0]?.photoId}`;
  const response = await api.anyone.fetch(path);
  const said = (name: string) => response.headers.get(name);
  expect([response.status, said('content-type'), said('x-content-type-options'), said('cache-control')]).toEqual([
    200,
    'image/jpeg',
    'nosniff',
    'public, max-age=600',
  ]);
  const served = Buffer.from(await response.arrayBuffer());
  const { format, width, height, exif, orientation } = await sharp(served).metadata();
  expect([format, width, height, exif, orientation]).toEqual(['jpeg', 640, 1280, undefined, undefined]);
  for (const trace of ['PhoneMaker', 'Exif', 'GPS']) expect([trace, served.includes(trace)]).toEqual([trace, false]);
  const again = await api.anyone.fetch(path, { headers: { 'If-None-Match': said('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test('PNG and WebP are taken too, and come out as the same kind', async () => {
  const { params, operator } = await kept();
  const files = [await canvas(300, 200).png().toBuffer(), await canvas(300, 200).webp().toBuffer()];
  for (const [at, bytes] of files.entries())
    await operator.call(addPlacePhoto, { params, body: bodyOf(bytes, at + 1) });
  const { photos } = await api.anyone.call(getPlace, { params });
  for (const { photoId } of photos) {
    const { headers } = await api.anyone.send(getPlacePhoto, { params: { ...params, photoId } });
    expect(headers.get('content-type')).toBe('image/jpeg');
  }
  expect(photos).toHaveLength(2);
});

const SCRIPT = '<script>alert(1)</script>';
const HOSTILE: readonly [what: string, bytes: () => Promise<Buffer>][] = [
  ['a page that is named a photo', async () => Buffer.from(`<html>${SCRIPT}</html>`)],
  [
    'a drawing that can hold scripts',
    async () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
  ],
  [
    'a page behind the first bytes of a photo',
    async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(SCRIPT), Buffer.from([0xff, 0xd9])]),
  ],
  [
    'a whole JPEG with a page behind it',
    async () => Buffer.concat([await canvas(9, 9).jpeg().toBuffer(), Buffer.from(SCRIPT)]),
  ],
  [
    'a whole PNG with an archive behind it',
    async () => Buffer.concat([await canvas(9, 9).png().toBuffer(), Buffer.from('PK\x03\x04')]),
  ],
  [
    'a whole WebP with a page behind it',
    async () => Buffer.concat([await canvas(9, 9).webp().toBuffer(), Buffer.from(SCRIPT)]),
  ],
  ['a GIF', () => canvas(9, 9).gif().toBuffer()],
  ['half a photo', async () => (await phonePhoto()).subarray(0, 2000)],
  ['a small file of very many pixels', async () => bomb()],
];

test.each(HOSTILE)('%s is refused, and nothing is kept', async (_, make) => {
  const { params, operator } = await kept();
  const began = Date.now();
  const { problem } = await operator.send(addPlacePhoto, { params, body: bodyOf(await make()) });
  expect(problem.code).toBe('photo_unfit');
  expect(Date.now() - began).toBeLessThan(2000);
  expect(await api.anyone.call(getPlace, { params })).toMatchObject({ photos: [], version: 1 });
});

test('what hides inside a photo does not come out of it', async () => {
  const { params, operator } = await kept();
  const [head, rest] = [Buffer.from([0xff, 0xd8]), (await canvas(9, 9).jpeg().toBuffer()).subarray(2)];
  const comment = Buffer.from(SCRIPT);
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment]);
  const body = bodyOf(Buffer.concat([head, segment, rest]));
  const { photos } = await operator.call(addPlacePhoto, { params, body });
  const { body: served } = await api.anyone.send(getPlacePhoto, {
    params: { ...params, photoId: photos[0]?.photoId ?? '' },
  });
  expect(served).not.toContain('script');
});

test('a place has at most eight photos; one that is taken away is nowhere any more, nor one of a hidden place', async () => {
  const { params, operator, place } = await kept();
  const photo = await canvas(9, 9).jpeg().toBuffer();
  for (let version = 1; version <= MOST_PHOTOS; version += 1)
    await operator.call(addPlacePhoto, { params, body: bodyOf(photo, version) });
  const ninth = await operator.send(addPlacePhoto, { params, body: bodyOf(photo, MOST_PHOTOS + 1) });
  expect(ninth.problem.code).toBe('photos_full');
  const { photos } = await api.anyone.call(getPlace, { params });
  const [first = '', second = ''] = photos.map(({ photoId }) => photoId);
  const version = MOST_PHOTOS + 1;
  const left = await operator.call(removePlacePhoto, { params: { ...params, photoId: first }, body: { version } });
  expect(left.photos.map(({ photoId }) => photoId)).toEqual(photos.slice(1).map(({ photoId }) => photoId));
  const at = (photoId: string) => api.anyone.send(getPlacePhoto, { params: { ...params, photoId } });
  expect((await at(first)).problem).toMatchObject({ code: 'not_found' });
  expect((await at(second)).status).toBe(200);
  await save({ ...place, version: version + 1 }, { state: 'hidden' });
  expect(
    (await api.anyone.send(getPlacePhoto, { params: { ...params, photoId: photos[2]?.photoId ?? '' } })).problem.code,
  ).toBe('not_found');
});

test('of two who add a photo to the same version at once one does', async () => {
  const { params, operator, placeId } = await kept();
  const second = await api.staffOf('facility_operator', { officeId: placeId });
  const photo = await canvas(9, 9).jpeg().toBuffer();
  const answers = await Promise.all(
    [operator, second].map((who) => who.send(addPlacePhoto, { params, body: bodyOf(photo) })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await api.anyone.call(getPlace, { params })).photos).toHaveLength(1);
});
