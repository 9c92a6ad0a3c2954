import Taro from '@tarojs/taro';
import { Button } from '../button';
import { FieldFrame } from '../field-frame';
import type { PhotoFieldProps } from './props';

/** A photo from the phone or its camera, made smaller before it leaves. */
export function PhotoField({ onChange, value, pixels, disabled, ...look }: PhotoFieldProps) {
  const pick = async () => {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
    const [file] = tempFiles;
    if (file === undefined) return;
    const { tempFilePath } = await Taro.compressImage({ src: file.tempFilePath, compressedWidth: pixels });
    const base64 = Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64') as string;
    onChange({ name: tempFilePath.slice(tempFilePath.lastIndexOf('/') + 1), base64 });
  };
  return (
    <FieldFrame {...look}>
      <Button look="line" small icon="photo" disabled={disabled ?? false} onPress={() => void pick()}>
        {value === null ? '拍照或选照片' : '已选，换一张'}
      </Button>
    </FieldFrame>
  );
}
