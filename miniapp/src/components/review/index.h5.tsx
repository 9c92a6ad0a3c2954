import { go } from '../../navigate';
import type { ReviewProps } from './props';
import '../block/style.css';
import './style.css';

/** Answers before they are sent; one 修改 for the group, because they were given on one page. */
export function Review({ title, items, editAt, action }: ReviewProps) {
  return (
    <section className="block surface review" aria-label={title}>
      <div className="review-head">
        <h2 className="review-title">{title}</h2>
        {action}
        {editAt && (
          <a
            className="review-edit"
            href={editAt}
            aria-label={`修改${title}`}
            onClick={(event) => {
              event.preventDefault();
              go(editAt);
            }}
          >
            修改
          </a>
        )}
      </div>
      <dl>
        {items.map(({ question, answer, note }) => (
          <div key={question} className="review-item">
            <dt className="review-question">{question}</dt>
            <dd className="review-answer">
              {answer}
              {note && <span className="review-note">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
