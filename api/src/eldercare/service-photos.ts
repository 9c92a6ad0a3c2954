import type { BodyOf } from '@jianghan/shared/contract';
import { type addPlacePhoto as added, MOST_PHOTOS } from '@jianghan/shared/eldercare/contract-keeping';
import type { OwnPlace } from '@jianghan/shared/eldercare/own-place';
import { Refusal } from '@jianghan/shared/refusal';
import { newId } from '../db/new-id';
import type { Call } from '../http/call';
import { staffOf } from '../http/call';
import { assertScope } from '../http/scope';
import { changeOwn } from './own';
import { makePicture } from './picture';
import { deletePhoto, insertPhoto, listPhotos } from './store-photos';

/** The photo is made before the register is held. */
export async function addPlacePhoto(
  call: Call,
  placeId: string,
  { version, base64, caption }: BodyOf<typeof added>,
): Promise<OwnPlace> {
  assertScope(call, placeId);
  const picture = await makePicture(Buffer.from(base64, 'base64'));
  return changeOwn(call, { placeId, version, action: 'place.photo_added' }, async (tx) => {
    if ((await listPhotos(tx, placeId)).length >= MOST_PHOTOS) throw new Refusal('photos_full');
    const addedBy = staffOf(call).staffId;
    await insertPhoto(tx, { ...picture, id: newId(), placeId, caption, addedBy, at: call.now });
    return {};
  });
}

export function removePlacePhoto(
  call: Call,
  { placeId, photoId }: { placeId: string; photoId: string },
  version: number,
): Promise<OwnPlace> {
  return changeOwn(call, { placeId, version, action: 'place.photo_removed' }, async (tx) => {
    if (!(await deletePhoto(tx, { placeId, photoId }))) throw new Refusal('not_found');
    return {};
  });
}
