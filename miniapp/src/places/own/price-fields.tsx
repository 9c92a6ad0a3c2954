import { PRICE_KINDS, PRICE_UNITS, type PriceKind, type PriceUnit } from '@jianghan/shared/eldercare/places';
import type { FieldError } from '@jianghan/shared/refusal';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Heading } from '../../components/heading';
import { errorOf } from '../../use-command';
import type { TypedLine, TypedSum } from './use-prices';

const KINDS = (Object.entries(PRICE_KINDS) as [PriceKind, string][]).map(([value, label]) => ({ value, label }));
const UNITS = (Object.entries(PRICE_UNITS) as [PriceUnit, string][]).map(([value, label]) => {
  return { value, label: `每${label}` };
});

interface LineProps {
  at: number;
  line: TypedLine;
  errors: readonly FieldError[];
  onChange: (part: Partial<TypedLine>) => void;
  onRemove: () => void;
}

export function PriceLine({ at, line, errors, onChange, onRemove }: LineProps) {
  const field = (name: string) => {
    const path = `change.lines.${at}.${name}`;
    return { name: path, error: errorOf(errors, path) };
  };
  return (
    <Box role="group" label={`第 ${at + 1} 行`} className="places-price">
      <Heading level={3} look="plain">{`第 ${at + 1} 行`}</Heading>
      <RadioGroup
        {...field('kind')}
        legend="收什么"
        columns={3}
        options={KINDS}
        value={line.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <Field
        {...field('label')}
        label="说明"
        hint="如：双人间，含水电"
        maxLength={60}
        value={line.label}
        onChange={(label) => onChange({ label })}
      />
      <Box className="places-pair">
        <Field
          {...field('leastFen')}
          label="最低，元"
          type="number"
          value={line.least}
          onChange={(least) => onChange({ least })}
        />
        <Field
          {...field('mostFen')}
          label="最高，元"
          type="number"
          optional
          value={line.most}
          onChange={(most) => onChange({ most })}
        />
      </Box>
      <RadioGroup
        {...field('unit')}
        legend="怎么算"
        columns={4}
        options={UNITS}
        value={line.unit}
        onChange={(unit) => onChange({ unit })}
      />
      <Button look="text" small label={`去掉第 ${at + 1} 行`} onPress={onRemove}>
        去掉这一行
      </Button>
    </Box>
  );
}

interface SumProps {
  sum: TypedSum;
  errors: readonly FieldError[];
  onChange: (part: Partial<TypedSum>) => void;
}

/** What it comes to altogether: the list shows it, and the filter goes by it. */
export function PriceSum({ sum, errors, onChange }: SumProps) {
  const field = (name: string) => ({ name: `change.${name}`, error: errorOf(errors, `change.${name}`) });
  return (
    <>
      <Heading level={3} look="plain">
        合计，列表上显示的
      </Heading>
      <Box className="places-pair">
        <Field
          {...field('leastFen')}
          label="合计最低，元"
          type="number"
          optional
          value={sum.least}
          onChange={(least) => onChange({ least })}
        />
        <Field
          {...field('mostFen')}
          label="合计最高，元"
          type="number"
          optional
          value={sum.most}
          onChange={(most) => onChange({ most })}
        />
      </Box>
      <RadioGroup
        {...field('unit')}
        legend="合计怎么算"
        columns={4}
        options={UNITS}
        value={sum.unit}
        onChange={(unit) => onChange({ unit })}
      />
    </>
  );
}
