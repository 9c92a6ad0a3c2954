import type { LookPurpose } from '@jianghan/shared/trust/looks';
import { useState } from 'react';
import { useParams } from '../../navigate';
import { CarePane } from '../file/pane';
import { CaredeskFrame } from '../frame';

/** One case alone, from an alert, the day or a link. */
export default function CarePage() {
  const { caseId = '' } = useParams();
  const [purpose, setPurpose] = useState<LookPurpose | null>(null);
  return (
    <CaredeskFrame title="养老办件" here="/caredesk/case" wide={purpose !== null} fallback="/caredesk/list">
      <CarePane caseId={caseId} purpose={purpose} onPurpose={setPurpose} />
    </CaredeskFrame>
  );
}
