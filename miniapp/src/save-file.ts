import Taro from '@tarojs/taro';
import type { NamedFile } from './named-file';

/** WeChat has no downloads: the file is opened, and sent on from there. */
export function saveFile({ fileName, base64 }: NamedFile): void {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
  void Taro.openDocument({ filePath, showMenu: true });
}
