import { STREETS } from '@jianghan/shared/relief/streets';
import { getStaffMe } from '@jianghan/shared/staff/contract';
import { useState } from 'react';
import { Remote } from '../../components/remote';
import { useParams } from '../../navigate';
import { useRemote } from '../../use-remote';
import { CaseworkFrame } from '../frame';
import { EnterForm } from './enter-form';
import { SignForms } from './sign-forms';

/** At the counter: the clerk types, the person signs, and the paper is printed. */
export default function Counter() {
  const { caseId } = useParams();
  const me = useRemote(getStaffMe, {});
  const [entered, setEntered] = useState<Entered | undefined>(
    caseId === undefined ? undefined : { caseId, reference: null, isByProxy: false, name: '', phone: '' },
  );
  const title = entered === undefined ? '窗口录入' : '签名';
  return (
    <CaseworkFrame title={title} documentTitle="民政业务办理" here="counter">
      <Remote of={me}>
        {({ roles }) =>
          entered === undefined ? (
            <EnterForm street={ownStreet(roles.map(({ officeId }) => officeId))} onEntered={setEntered} />
          ) : (
            <SignForms entered={entered} onNext={caseId === undefined ? () => setEntered(undefined) : undefined} />
          )
        }
      </Remote>
    </CaseworkFrame>
  );
}

/** Who was entered a moment ago; for a case opened from elsewhere nothing is known of them here. */
export interface Entered {
  caseId: string;
  reference: string | null;
  /** Who signs is not the applicant: name and phone are of whoever came for them. */
  isByProxy: boolean;
  name: string;
  phone: string;
}

function ownStreet(officeIds: readonly (string | null)[]): string | null {
  return STREETS.find(({ officeId }) => officeIds.includes(officeId))?.officeId ?? null;
}
