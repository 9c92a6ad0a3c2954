import { Page } from '../components/page';

export default function Tab() {
  return (
    <Page title="进度" tab="progress">
      进度
    </Page>
  );
}
