import { linesOf, type SkeletonProps } from './props';
import '../block/style.css';
import './style.css';

/** The shape of what is being loaded. */
export function Skeleton(props: SkeletonProps) {
  return (
    <div className="skeleton surface" role="status" aria-busy>
      <span className="spoken">正在加载</span>
      {linesOf(props).map((line) => (
        <div key={line} className="skeleton-row">
          <span className="skeleton-mark" />
          <span className="skeleton-words">
            <span className="skeleton-line skeleton-short" />
            <span className="skeleton-line" />
          </span>
        </div>
      ))}
    </div>
  );
}
