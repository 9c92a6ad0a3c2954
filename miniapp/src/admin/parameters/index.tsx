import { listParameters } from '@jianghan/shared/planning/contract';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import { Frame } from '../frame';
import { ParameterList } from './list';

/** Every number that may be changed without a programmer. */
export default function Parameters() {
  const parameters = useRemote(listParameters, {});
  const list = <Remote of={parameters}>{({ items }) => <ParameterList items={items} />}</Remote>;
  return (
    <Frame title="可以改的数" staleAt={parameters.staleAt} list={list} listLabel="可以改的数">
      <Paragraph tone="quiet">选一个数来改。改了以后从起始日那天起算，以前的办件还按当时的数。</Paragraph>
      <Paragraph tone="quiet">“未核实”的按默认，以受理机关答复为准。</Paragraph>
    </Frame>
  );
}
