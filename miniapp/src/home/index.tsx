import { Page } from '../components/page';

export default function Tab() {
  return (
    <Page title="首页" tab="home">
      首页
    </Page>
  );
}
