import { render, screen } from '@testing-library/react';
import { Block } from '../block';
import { Box } from '../box';
import { Heading } from '../heading';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import { Paragraph, Text } from '.';

test('words take their size and tone from the theme', () => {
  render(
    <Paragraph size="second" tone="quiet">
      还剩
      <Text strong tone="warn">
        3 个工作日
      </Text>
    </Paragraph>,
  );
  expect(screen.getByText('3 个工作日')).toHaveClass('text-strong', 'tone-warn');
  expect(screen.getByText('还剩')).toHaveClass('paragraph', 'text-second', 'tone-quiet');
});

test('headings have their level', () => {
  render(
    <Heading level={2} aside="3 件">
      正在办
    </Heading>,
  );
  expect(screen.getByRole('heading', { name: '正在办' })).toBeInTheDocument();
  expect(screen.getByText('3 件')).toBeInTheDocument();
});

test('an icon is decoration unless it has words', () => {
  const { container } = render(
    <Block label="状态" padded>
      <Box as="ul">
        <Icon name="rings" />
        <Icon name="contrast" label="现在" />
      </Box>
    </Block>,
  );
  expect(container.querySelectorAll('[aria-hidden="true"]')).toHaveLength(1);
  expect(screen.getByRole('img', { name: '现在' })).toBeInTheDocument();
});

test('what cannot be pressed is still read', () => {
  const press = jest.fn();
  render(
    <Pressable label="12月24日 未放号" disabled onPress={press}>
      24
    </Pressable>,
  );
  const day = screen.getByRole('button', { name: '12月24日 未放号' });
  day.click();
  expect(day).toHaveAttribute('aria-disabled', 'true');
  expect(press).not.toHaveBeenCalled();
});
