import { Block } from '../components/block';
import { Box } from '../components/box';
import { SwitchRow } from '../components/switch-row';
import { HAS_KEYS } from '../keys';

interface KeyHelpProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  keys: readonly (readonly [key: string, does: string])[];
}

/** Which keys there are; whoever presses them by mistake switches them off. */
export function KeyHelp({ isOn, onChange, keys }: KeyHelpProps) {
  if (!HAS_KEYS) return null;
  return (
    <Block className="hall-key-help">
      <SwitchRow
        title="快捷键"
        checked={isOn}
        onChange={onChange}
        note={
          <Box as="span" className="hall-keys">
            {keys.map(([key, does]) => (
              <Box as="span" key={key}>
                <Box as="span" className="hall-key">
                  {key}
                </Box>{' '}
                {does}
              </Box>
            ))}
          </Box>
        }
      />
    </Block>
  );
}
