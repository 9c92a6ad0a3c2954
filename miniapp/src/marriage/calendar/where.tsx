import type { Draft, Office } from '@jianghan/shared/marriage/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { RadioGroup } from '../../components/choice';
import { Icon } from '../../components/icon';
import { Row } from '../../components/row';
import { useTheme } from '../../theme/theme';
import { chooseOffice } from '../chosen';

interface WhereProps {
  offices: readonly Office[];
  office: Office;
  draft: Draft | undefined;
}

/** For whom and where; a choice only when there is more than one office. */
export function Where({ offices, office, draft }: WhereProps) {
  const { elder } = useTheme();
  const names = draft?.partner ? `${draft.own.name} 与 ${draft.partner.name}` : null;
  return (
    <>
      <Box className="calendar-where">
        <Box className="calendar-rings" silent>
          <Icon name="rings" size={26} />
        </Box>
        <Box className="calendar-whom">
          <Box className="calendar-names">{names ? `结婚登记·${names}` : '结婚登记'}</Box>
          <Box className="calendar-office">{elder ? office.name : `${office.name}·不收费`}</Box>
        </Box>
      </Box>
      {draft && !draft.complete && (
        <Block>
          <Row
            icon="warning"
            iconTone="warn"
            title="两人的信息还没填完"
            note="填完才能提交"
            to="/marriage/people?back=calendar"
          />
        </Block>
      )}
      {offices.length > 1 && (
        <RadioGroup
          name="officeId"
          legend="去哪个登记处"
          options={offices.map((one) => ({ value: one.officeId, label: one.name, note: one.address }))}
          value={office.officeId}
          onChange={chooseOffice}
        />
      )}
    </>
  );
}
