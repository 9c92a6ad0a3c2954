import Taro from '@tarojs/taro';

export function watchNetwork(tell: (online: boolean) => void): void {
  Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') });
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
}
