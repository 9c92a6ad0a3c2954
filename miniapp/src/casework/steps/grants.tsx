import type { FieldError } from '@jianghan/shared/refusal';
import { inYuan } from '@jianghan/shared/relief/written';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Check, RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { FieldError as FieldErrorLine } from '../../components/field-error';
import { fieldId } from '../../components/field-frame/props';
import { Heading } from '../../components/heading';
import { WhenField } from '../../components/when-field';
import { errorOf } from '../../use-command';
import { type GrantDraft, newGrant } from './draft';

const KINDS = [
  { value: 'money', label: '钱' },
  { value: 'goods', label: '实物' },
  { value: 'service', label: '服务' },
] as const;

const MOST = 10;

interface GrantsProps {
  /** Path of the list in the body. */
  name: string;
  grants: readonly GrantDraft[];
  onChange: (grants: readonly GrantDraft[]) => void;
  errors: readonly FieldError[];
  /** Something was given in advance: nothing more is an answer. */
  mayBeNone: boolean;
  /** Sums that this way of working is usually given in, in 分; another may be typed. */
  tiersFen: readonly number[];
}

/** What the person gets: money, things or a service, each by itself. */
export function Grants({ name, grants, onChange, errors, mayBeNone, tiersFen }: GrantsProps) {
  const put = (changed: GrantDraft) => onChange(grants.map((one) => (one.key === changed.key ? changed : one)));
  const next = Math.max(0, ...grants.map(({ key }) => key)) + 1;
  const single = grants.length === 1;
  return (
    <Box id={fieldId(name)} role="group" label="怎么帮">
      {grants.map((grant, at) => (
        <Box key={grant.key} className="casework-grant" role="group" label={`第 ${at + 1} 项`}>
          {!single && <Heading level={3}>{`第 ${at + 1} 项`}</Heading>}
          <One name={`${name}.${at}`} grant={grant} onChange={put} errors={errors} />
          {grant.kind === 'money' && grant.stages === null && (
            <Tiers of={tiersFen} onChosen={(amount) => put({ ...grant, amount })} />
          )}
          {(!single || mayBeNone) && (
            <Button look="text" small onPress={() => onChange(grants.filter((one) => one !== grant))}>
              {`去掉第 ${at + 1} 项`}
            </Button>
          )}
        </Box>
      ))}
      <FieldErrorLine id={`${fieldId(name)}-error`} error={errorOf(errors, name)} />
      {grants.length < MOST && (
        <Button look="text" small icon="plus" onPress={() => onChange([...grants, newGrant(next)])}>
          {grants.length === 0 ? '再给一项' : '再加一项'}
        </Button>
      )}
    </Box>
  );
}

function Tiers({ of: tiers, onChosen }: { of: readonly number[]; onChosen: (yuan: string) => void }) {
  if (tiers.length === 0) return null;
  return (
    <Box className="casework-tools" role="group" label="常用的数额">
      {tiers.map((fen) => (
        <Button key={fen} look="line" small onPress={() => onChosen(String(fen / 100))}>
          {inYuan(fen)}
        </Button>
      ))}
    </Box>
  );
}

interface OneProps {
  name: string;
  grant: GrantDraft;
  onChange: (grant: GrantDraft) => void;
  errors: readonly FieldError[];
}

function One({ name, grant, onChange, errors }: OneProps) {
  const { kind } = grant;
  const bind = (field: 'what' | 'provider' | 'quantity') => ({
    name: `${name}.${field}`,
    value: grant[field],
    onChange: (value: string) => onChange({ ...grant, [field]: value }),
    error: errorOf(errors, `${name}.${field}`),
  });
  const money = kind === 'goods' ? `${name}.valueFen` : `${name}.amountFen`;
  return (
    <>
      <RadioGroup
        name={`${name}.kind`}
        legend="怎么帮"
        columns={3}
        options={KINDS}
        value={kind}
        onChange={(value) => onChange({ ...grant, kind: value, stages: null })}
      />
      {kind !== 'money' && (
        <Field label={kind === 'goods' ? '什么东西' : '什么服务'} maxLength={100} {...bind('what')} />
      )}
      {kind === 'service' && <Field label="谁来提供" maxLength={100} {...bind('provider')} />}
      <Box className={kind === 'goods' ? 'casework-pair' : undefined}>
        {kind === 'goods' && <Field label="几件" type="number" maxLength={5} {...bind('quantity')} />}
        {kind !== 'service' && (
          <Field
            name={money}
            label={kind === 'money' ? '金额（元）' : '值多少（元）'}
            maxLength={12}
            value={grant.amount}
            onChange={(amount) => onChange({ ...grant, amount })}
            error={errorOf(errors, money) ?? errorOf(errors, name)}
          />
        )}
      </Box>
      {kind === 'money' && <Stages name={`${name}.stages`} grant={grant} onChange={onChange} errors={errors} />}
    </>
  );
}

const NO_STAGE = { amount: '', payOn: '' };
const MOST_STAGES = 6;

/** Money that is paid bit by bit: how much on which day. */
function Stages({ name, grant, onChange, errors }: OneProps) {
  const { stages } = grant;
  const put = (at: number, changed: Partial<typeof NO_STAGE>) =>
    onChange({ ...grant, stages: stages?.map((one, n) => (n === at ? { ...one, ...changed } : one)) ?? null });
  return (
    <Box className="casework-checks">
      <Check
        name={name}
        checked={stages !== null}
        onChange={(isOn) => onChange({ ...grant, stages: isOn ? [NO_STAGE, NO_STAGE] : null })}
        error={errorOf(errors, name)}
      >
        分几次发
      </Check>
      {stages?.map((stage, at) => (
        <Box key={`${name}.${String(at)}`} className="casework-pair">
          <Field
            name={`${name}.${at}.amountFen`}
            label={`第 ${at + 1} 期（元）`}
            value={stage.amount}
            onChange={(amount) => put(at, { amount })}
            error={errorOf(errors, `${name}.${at}.amountFen`)}
          />
          <WhenField
            name={`${name}.${at}.payOn`}
            kind="date"
            label="哪天发"
            value={stage.payOn}
            onChange={(payOn) => put(at, { payOn })}
            error={errorOf(errors, `${name}.${at}.payOn`)}
          />
        </Box>
      ))}
      {stages !== null && stages.length < MOST_STAGES && (
        <Button look="text" small icon="plus" onPress={() => onChange({ ...grant, stages: [...stages, NO_STAGE] })}>
          再加一期
        </Button>
      )}
    </Box>
  );
}
