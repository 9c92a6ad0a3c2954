import Taro from '@tarojs/taro';

/** A point in GCJ-02, by the name that the map gives it. */
export interface Position {
  lng: number;
  lat: number;
  name: string;
}

export type Asked = { kind: 'found'; point: Position } | { kind: 'refused'; why: string };

export const POSITION_WORDS = {
  button: '在地图上选一个地方',
  note: '打开微信的地图自己选。只用来算走多远，不保存，不上传给别人。',
} as const;

/** WeChat's own map: somebody points at a place, so no permission to follow the phone is asked (W-40). */
export async function askPosition(): Promise<Asked> {
  try {
    const { longitude, latitude, name } = await Taro.chooseLocation({});
    return { kind: 'found', point: { lng: Number(longitude), lat: Number(latitude), name: name || '选中的地方' } };
  } catch {
    return { kind: 'refused', why: '没有选好地方。选街道或社区，一样能找。' };
  }
}
