import type { LookPurpose } from '@jianghan/shared/trust/looks';
import { useState } from 'react';
import { useParams } from '../../navigate';
import { CasePane } from '../file/pane';
import { CaseworkFrame } from '../frame';

/** One case alone, from a link. */
export default function CasePage() {
  const { caseId = '' } = useParams();
  const [purpose, setPurpose] = useState<LookPurpose | null>(null);
  return (
    <CaseworkFrame
      title="救助办件"
      documentTitle="民政业务办理"
      here="case"
      wide={purpose !== null}
      fallback="/casework/list"
    >
      <CasePane caseId={caseId} purpose={purpose} onPurpose={setPurpose} />
    </CaseworkFrame>
  );
}
