import type { CaseSummary } from '@jianghan/shared/casefile/contract';
import { addressOf, toneOf, whenOf } from '../../casefile-words';
import { Row } from '../row';
import { Tag } from '../tag';

/** One matter of the person: what it is, how it stands, when it happens. */
export function CaseRow({ of }: { of: CaseSummary }) {
  const when = whenOf(of);
  return (
    <Row
      strong
      title={of.title}
      note={
        <>
          <Tag tone={toneOf(of)}>{of.stateText}</Tag>
          {when && ` ${when}`}
          {of.note && ` ${of.note}`}
        </>
      }
      to={addressOf(of)}
    />
  );
}
