import type { BatchFile } from '@jianghan/shared/payment/schemas';
import Taro from '@tarojs/taro';

/** WeChat has no downloads: the file is opened, and sent on from there. */
export function saveFile({ fileName, base64 }: BatchFile): void {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
  void Taro.openDocument({ filePath, showMenu: true });
}
