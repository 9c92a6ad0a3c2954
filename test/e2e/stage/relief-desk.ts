import { atWork } from './at-work';
import type { Stage } from './use-stage';
import type { Visitor } from './visitor';

/** Opens a case alone, and says what for. */
export async function openCase(visitor: Visitor, caseId: string): Promise<void> {
  await visitor.goTo(`/casework/case?caseId=${caseId}`);
  await visitor.choose('办理这一件');
  await visitor.pressExactly('打开');
  await visitor.sees('办到哪了');
}

/** A step without more to fill in than is there already. */
export async function takeStep(visitor: Visitor, step: string): Promise<void> {
  await visitor.pressExactly(step);
  await visitor.seesHeading(step);
  await visitor.pressExactly(step);
  await visitor.sees(new RegExp(`^${step}：已记下`));
}

/** Money leaves by itself: started by one, let go by another, its slip entered. */
export async function payOut(stage: Stage, caseId: string, yuan: string): Promise<void> {
  const supervisor = await atWork(stage, 'street_supervisor', 'desk');
  const district = await atWork(stage, 'district_officer', 'desk');
  const page = `/payment/case?caseId=${caseId}`;
  await supervisor.goTo(page);
  await supervisor.pressExactly(`开始发放 ${yuan} 元`);
  await supervisor.sees(/等着发放/);
  await district.goTo(page);
  await district.pressExactly(`放行 ${yuan} 元`);
  await district.seesHeading('照银行回单记结果');
  await district.choose('已到账');
  await district.type('银行流水号', '20261124000001');
  await district.pressExactly('记下结果');
  await district.page.getByRole('heading', { name: '照银行回单记结果' }).waitFor({ state: 'detached' });
}
