import { Page } from '../components/page';
import type { PageProps } from '../components/page/props';
import './style.css';

/** A page of the administrator. */
export function Frame(props: PageProps) {
  return <Page fallback="/admin/offices" {...props} />;
}
