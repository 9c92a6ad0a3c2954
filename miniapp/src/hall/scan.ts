import Taro from '@tarojs/taro';

/** The phone's own camera reads the code. */
export const CAN_SCAN = true;

/** What the code holds; undefined when the person turned away from the camera. */
export async function scanCode(): Promise<string | undefined> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result;
  } catch {
    return undefined;
  }
}
