import { LOOK_PURPOSES, type LookPurpose } from '@jianghan/shared/trust/looks';
import { useEffect } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { AskPurpose } from '../../components/look-purpose';
import { Skeleton } from '../../components/skeleton';
import { Failed } from '../../components/state-block';
import { Text } from '../../components/text';
import { moveFocus } from '../../scroll';
import { AT_HAND } from './at-hand';
import { FileView } from './file-view';

import { useFile } from './use-file';

interface PaneProps {
  caseId: string;
  purpose: LookPurpose | null;
  onPurpose: (purpose: LookPurpose | null) => void;
  /** The list has to be read again. */
  onMoved?: () => void;
  /** Opened beside a list: whoever goes by keys goes on here. */
  takesFocus?: boolean;
}

/** A case at the right of the list, or alone on its page: first what for, then what it is. */
export function CasePane({ caseId, purpose, onPurpose, onMoved, takesFocus = false }: PaneProps) {
  const { file, problem, busy, reload } = useFile({ caseId, purpose });
  const shown = purpose === null ? 'purpose' : file?.caseId;
  useEffect(() => {
    if (takesFocus && shown !== undefined) moveFocus(AT_HAND);
  }, [takesFocus, shown]);
  if (purpose === null) return <AskPurpose id={AT_HAND} onChosen={onPurpose} />;
  if (file === undefined) {
    if (busy || problem === undefined) return <Skeleton rows={4} />;
    return (
      <Failed title={problem.title} onRetry={() => void reload()}>
        {problem.detail}
      </Failed>
    );
  }
  const changed = () => {
    void reload();
    onMoved?.();
  };
  return (
    <>
      <FileView key={file.caseId} file={file} onChanged={changed} />
      <Box className="casework-nav casework-unprinted">
        <Text size="small" tone="quiet">
          {`这次看的用途：${LOOK_PURPOSES[purpose]}，已记录`}
        </Text>
        <Button look="text" small onPress={() => onPurpose(null)}>
          换用途
        </Button>
      </Box>
    </>
  );
}
