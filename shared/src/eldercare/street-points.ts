import { STREETS } from '../relief/streets';
import type { Point } from './walking';

/**
 * A point of each street to measure from, GCJ-02: from addresses of single points of interest, or estimated. They are
 * not the offices of the streets (D-04). Until the bureau supplies a boundary, whoever is near one of them is in the
 * district (D-01).
 */
const POINTS: Readonly<Record<string, readonly [lng: number, lat: number]>> = {
  '420103001': [114.2925, 30.5757],
  '420103002': [114.2878, 30.5822],
  '420103004': [114.2905, 30.5753],
  '420103005': [114.2819, 30.5712],
  '420103006': [114.273, 30.58],
  '420103007': [114.276, 30.589],
  '420103008': [114.262, 30.59],
  '420103009': [114.273, 30.611],
  '420103010': [114.2653, 30.5973],
  '420103011': [114.2815, 30.582],
  '420103012': [114.26, 30.606],
  '420103013': [114.252, 30.625],
};

export interface StreetPoint extends Point {
  officeId: string;
  code: string;
  name: string;
}

export const STREET_POINTS: readonly StreetPoint[] = STREETS.map((street) => {
  const [lng = 0, lat = 0] = POINTS[street.code] ?? [];
  return { ...street, lng, lat };
});

export const STREET_POINTS_SOURCE =
  '街道名称和代码来自国家统计局统计用区划代码；街道和社区的位置是大致的，不是办公地址';
