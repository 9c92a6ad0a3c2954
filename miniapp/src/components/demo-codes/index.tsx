export interface DemoCodesProps {
  /** What is shown there; the SMS codes unless told. */
  what?: string;
  note?: string;
}

/** WeChat proves the phone itself; the demo's codes are read in a browser. */
export function DemoCodes(_props: DemoCodesProps) {
  return null;
}
