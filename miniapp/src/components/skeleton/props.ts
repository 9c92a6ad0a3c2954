export interface SkeletonProps {
  /** Lines that stand in for the content to come; 2 unless told. */
  rows?: 1 | 2 | 3 | 4;
}

export const linesOf = ({ rows = 2 }: SkeletonProps) => ['a', 'b', 'c', 'd'].slice(0, rows);
