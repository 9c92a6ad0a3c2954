import { getPlacePhoto } from '@jianghan/shared/eldercare/contract-finder';
import { apiBase } from '../../api-base';

export interface PlacePhotoProps {
  placeId: string;
  photoId: string;
  /** What the photo shows; spoken for who cannot see it. */
  caption: string;
}

export const photoUrl = ({ placeId, photoId }: PlacePhotoProps) =>
  apiBase + getPlacePhoto.path.replace(':placeId', placeId).replace(':photoId', photoId);
