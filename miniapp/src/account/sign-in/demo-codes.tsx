/** WeChat proves the phone itself; the demo's codes are read in a browser. */
export function DemoCodes() {
  return null;
}
