import { FieldFrame } from '../field-frame';
import { tiedTo } from '../field-frame/props';
import type { FileFieldProps } from './props';

function read(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** A file, picked by the browser's own means and read here. */
export function FileField({ onChange, value, endings, disabled, ...look }: FileFieldProps) {
  const pick = async (file: File | undefined) => {
    onChange(file === undefined ? null : { name: file.name, base64: await read(file) });
  };
  return (
    <FieldFrame {...look}>
      <input
        className="field-input"
        type="file"
        accept={endings.map((ending) => `.${ending}`).join(',')}
        disabled={disabled}
        data-picked={value?.name}
        onChange={(event) => void pick(event.target.files?.[0])}
        {...tiedTo(look)}
      />
    </FieldFrame>
  );
}
