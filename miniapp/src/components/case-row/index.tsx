import type { CaseSummary } from '@jianghan/shared/casefile/contract';
import { addressOf, toneOf, whenOf } from '../../casefile-words';
import { Box } from '../box';
import { Row } from '../row';
import { Tag } from '../tag';
import './style.css';

/** One matter of the person: what it is, how it stands, when it happens, what comes next. */
export function CaseRow({ of }: { of: CaseSummary }) {
  const when = of.group === 'done' ? undefined : whenOf(of);
  const title = (
    <Box as="span" className="case-row-top">
      {of.title}
      <Tag tone={toneOf(of)}>{of.stateText}</Tag>
    </Box>
  );
  const note = (
    <>
      {when && (
        <Box as="span" className="case-row-when">
          {when}
        </Box>
      )}
      {of.note}
    </>
  );
  return <Row strong title={title} note={note} to={addressOf(of)} />;
}
