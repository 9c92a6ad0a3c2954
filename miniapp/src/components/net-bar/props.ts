export interface NetBarProps {
  /** Time of the content shown, such as `10:20`. */
  staleAt?: string;
}
