import { Image, View } from '@tarojs/components';
import { type PlacePhotoProps, photoUrl } from './props';
import './style.css';

/** A photo of a place with its words, which say the same to who cannot see it. */
export function PlacePhoto(props: PlacePhotoProps) {
  const spoken = { 'aria-role': 'img', 'aria-label': props.caption };
  return (
    <View className="place-photo">
      <Image className="place-photo-picture" src={photoUrl(props)} mode="aspectFill" lazyLoad {...spoken} />
      <View className="place-photo-caption">{props.caption}</View>
    </View>
  );
}
