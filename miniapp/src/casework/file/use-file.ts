import { openReliefFile } from '@jianghan/shared/relief/contract-casework';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import type { LookPurpose } from '@jianghan/shared/trust/looks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../use-command';

interface FileProps {
  caseId: string;
  /** Null until somebody said what for; nothing is opened before. */
  purpose: LookPurpose | null;
}

/** A case opened for a purpose. Each look is a line of the audit, so it is read again only after something was done. */
export function useFile({ caseId, purpose }: FileProps) {
  const opening = useCommand(openReliefFile);
  const [file, setFile] = useState<ReliefFile>();
  const { run } = opening;
  const newest = useRef(caseId);
  newest.current = caseId;
  const open = useCallback(async () => {
    if (purpose === null) return;
    const reply = await run({ params: { caseId }, body: { purpose } });
    if (reply !== undefined && newest.current === reply.caseId) setFile(reply);
  }, [caseId, purpose, run]);
  useEffect(() => {
    void open();
  }, [open]);
  return { file, problem: opening.problem, busy: opening.busy, reload: open };
}
