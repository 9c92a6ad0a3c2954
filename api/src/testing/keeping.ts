import { newId } from '../db/new-id';
import { execute } from '../db/sql';
import { transact } from '../db/transact';
import { findPlace } from '../eldercare/store';
import { insertChange } from '../eldercare/store-changes';
import { insertPhoto } from '../eldercare/store-photos';
import { insertReport } from '../eldercare/store-reports';

/** What of the register the requests of its keepers speak of. */
export interface KeepingWorld {
  /** Of the office's own place. */
  version: number;
  photoId: string;
  ownChangeId: string;
  /** Of another place: it waits for the district. */
  changeId: string;
  reportId: string;
  otherVersion: number;
}

/** The first bytes of a photo; nobody looks at it. */
const SOME_BYTES = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);

/** One photo and one proposal of each place, and a report about the other. */
export async function makeKeepingWorld({ ownId, otherId }: { ownId: string; otherId: string }): Promise<KeepingWorld> {
  const [photoId, ownChangeId, changeId, reportId] = [newId(), newId(), newId(), newId()];
  const at = new Date();
  await transact(async (tx) => {
    await execute(tx, 'DELETE FROM place_photos WHERE place_id = :ownId', { ownId });
    await execute(tx, 'DELETE FROM place_changes WHERE place_id = :ownId', { ownId });
    const picture = { jpeg: SOME_BYTES, width: 1, height: 1, caption: '门口', addedBy: newId(), at };
    await insertPhoto(tx, { ...picture, id: photoId, placeId: ownId });
    const proposed = { before: {}, after: { phone: '027-0000-0009' }, proposedBy: newId(), proposedAt: at };
    await insertChange(tx, { ...proposed, id: ownChangeId, placeId: ownId });
    await insertChange(tx, { ...proposed, id: changeId, placeId: otherId });
    await insertReport(tx, { id: reportId, placeId: otherId, subject: 'phone', text: '没有人接', at });
  });
  const versionOf = async (id: string) => (await findPlace(null, id))?.version ?? 0;
  return {
    version: await versionOf(ownId),
    photoId,
    ownChangeId,
    changeId,
    reportId,
    otherVersion: await versionOf(otherId),
  };
}
