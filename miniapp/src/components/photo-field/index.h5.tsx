import { FieldFrame } from '../field-frame';
import { tiedTo } from '../field-frame/props';
import type { PhotoFieldProps } from './props';
import { shrunk } from './shrink.h5';

/** A photo from this machine, made smaller before it leaves. */
export function PhotoField({ onChange, value, pixels, disabled, ...look }: PhotoFieldProps) {
  const pick = async (file: File | undefined) => {
    onChange(file === undefined ? null : { name: file.name, base64: await shrunk(file, pixels) });
  };
  return (
    <FieldFrame {...look}>
      <input
        className="field-input"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        disabled={disabled}
        data-picked={value?.name}
        onChange={(event) => void pick(event.target.files?.[0])}
        {...tiedTo(look)}
      />
    </FieldFrame>
  );
}
