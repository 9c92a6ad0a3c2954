import { type PlacePhotoProps, photoUrl } from './props';
import './style.css';

/** A photo of a place with its words, which say the same to who cannot see it. */
export function PlacePhoto(props: PlacePhotoProps) {
  return (
    <figure className="place-photo">
      <img className="place-photo-picture" src={photoUrl(props)} alt={props.caption} loading="lazy" />
      <figcaption className="place-photo-caption" aria-hidden="true">
        {props.caption}
      </figcaption>
    </figure>
  );
}
