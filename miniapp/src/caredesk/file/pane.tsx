import { openCareFile } from '@jianghan/shared/care/contract-desk';
import type { CareFile } from '@jianghan/shared/care/views';
import { LOOK_PURPOSES, type LookPurpose } from '@jianghan/shared/trust/looks';
import { useCallback, useEffect, useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { AskPurpose } from '../../components/look-purpose';
import { Skeleton } from '../../components/skeleton';
import { Failed } from '../../components/state-block';
import { Text } from '../../components/text';
import { moveFocus } from '../../scroll';
import { useCommand } from '../../use-command';
import { AT_HAND } from '../at-hand';
import { FileView } from './file-view';

interface PaneProps {
  caseId: string;
  purpose: LookPurpose | null;
  onPurpose: (purpose: LookPurpose | null) => void;
  /** The list has to be read again. */
  onMoved?: () => void;
  /** Opened beside a list: whoever goes by keys goes on here. */
  takesFocus?: boolean;
}

/** A case at the right of the list, or alone on its page: first what for, then what it is. Each look is a line of the audit. */
export function CarePane({ caseId, purpose, onPurpose, onMoved, takesFocus = false }: PaneProps) {
  const { run, problem } = useCommand(openCareFile);
  const [file, setFile] = useState<CareFile>();
  const open = useCallback(async () => {
    if (purpose === null) return;
    const reply = await run({ params: { caseId }, body: { purpose } });
    if (reply !== undefined) setFile(reply);
  }, [caseId, purpose, run]);
  useEffect(() => {
    void open();
  }, [open]);
  const shown = purpose === null ? 'purpose' : file?.caseId;
  useEffect(() => {
    if (takesFocus && shown !== undefined) moveFocus(AT_HAND);
  }, [takesFocus, shown]);
  if (purpose === null) return <AskPurpose id={AT_HAND} onChosen={onPurpose} />;
  if (file === undefined) {
    if (problem === undefined) return <Skeleton rows={4} />;
    return (
      <Failed title={problem.title} onRetry={() => void open()}>
        {problem.detail}
      </Failed>
    );
  }
  const changed = () => {
    void open();
    onMoved?.();
  };
  return (
    <>
      <FileView file={file} onChanged={changed} />
      <Box className="caredesk-nav">
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
