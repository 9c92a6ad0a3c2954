export const TITLE = '能力自己测一测';

/** Where nothing lies behind, the finder. */
export const FALLBACK = '/eldercare/find';
