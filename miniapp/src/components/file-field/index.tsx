import Taro from '@tarojs/taro';
import { Button } from '../button';
import { FieldFrame } from '../field-frame';
import type { FileFieldProps } from './props';

/** A file out of a chat: WeChat opens no other folder. */
export function FileField({ onChange, value, endings, disabled, ...look }: FileFieldProps) {
  const pick = async () => {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] });
    const [file] = tempFiles;
    if (file === undefined) return;
    const base64 = Taro.getFileSystemManager().readFileSync(file.path, 'base64') as string;
    onChange({ name: file.name, base64 });
  };
  return (
    <FieldFrame {...look}>
      <Button look="line" small disabled={disabled ?? false} onPress={() => void pick()}>
        {value?.name ?? '从聊天里选文件'}
      </Button>
    </FieldFrame>
  );
}
