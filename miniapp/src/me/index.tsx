import { Page } from '../components/page';

export default function Tab() {
  return (
    <Page title="我的" tab="me">
      我的
    </Page>
  );
}
