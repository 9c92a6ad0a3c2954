import { listManagedOffices, type ManagedOffice } from '@jianghan/shared/planning/contract';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { useRemote } from '../../use-remote';
import { Frame } from '../frame';

/** Everything an administrator may set, by office and for all. */
export default function Offices() {
  const offices = useRemote(listManagedOffices, {}, { isEmpty: ({ items }) => items.length === 0 });
  return (
    <Frame title="登记处和规则" staleAt={offices.staleAt}>
      <Remote
        of={offices}
        empty={
          <Empty title="还没有登记处" icon="place" step={{ text: '新增登记处', to: '/admin/office?id=new' }}>
            先填名称、地址和电话，再设时间和每个号几对。
          </Empty>
        }
      >
        {({ items }) => items.map((office) => <Doors key={office.officeId} office={office} />)}
      </Remote>
      <Heading level={2}>全区</Heading>
      <Block iconRows>
        <Row
          icon="list"
          title="可以改的数"
          note="预约规则、救助标准、办理时限，每个数都有依据和起始日"
          to="/admin/parameters"
        />
        <Row icon="calendar" title="放假安排" note="国务院每年公布一次，导入前是暂定" to="/admin/holidays" />
        <Row icon="bell" title="发往手机的消息" note="等待的、失败的，为什么，重新发送" to="/admin/messages-waiting" />
        <Row icon="letters" title="消息文字" note="各类消息怎么说，改前先看样子" to="/admin/message-texts" />
        <Row icon="plus" title="新增登记处" to="/admin/office?id=new" />
      </Block>
    </Frame>
  );
}

function Doors({ office: { officeId, name, services, isSample } }: { office: ManagedOffice }) {
  const seats = services.map(({ onlineCapacity, capacity }) => `每个号 ${capacity} 对，网上 ${onlineCapacity} 对`);
  const of = `id=${officeId}`;
  return (
    <>
      <Heading level={2} aside={isSample ? '示例' : undefined}>
        {name}
      </Heading>
      <Block iconRows label={name}>
        <Row icon="place" title="地址、时间和号数" note={seats.join('；')} to={`/admin/office?${of}`} />
        <Row icon="calendar" title="特别的日子" note="加开周六、改某天的时间或号数" to={`/admin/days?${of}`} />
        <Row
          icon="warning"
          iconTone="warn"
          title="关闭一天"
          note="当天的预约全部取消并逐个告知"
          to={`/admin/close?${of}`}
        />
        <Row icon="grid" title="数据" note="用号率、等候、爽约、颁证率、跨省" to={`/admin/figures?${of}`} />
      </Block>
    </>
  );
}
