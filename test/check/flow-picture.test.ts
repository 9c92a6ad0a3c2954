import { RELIEF_FLOW } from '@jianghan/shared/relief/flow';
import { flowSection, readReadme, withFlow } from './flow-picture';

test('the README shows the flow as the table has it today; `npm run flow:picture` draws it', () => {
  const readme = readReadme();
  expect(withFlow(readme)).toBe(readme);
});

test('every state and every step of the table is in the picture', () => {
  const section = flowSection();
  for (const [state, steps] of Object.entries(RELIEF_FLOW.steps)) {
    expect(section).toContain(` as ${state}`);
    for (const [action, { next }] of Object.entries(steps)) {
      const { button, says } = RELIEF_FLOW.actions[action as keyof typeof RELIEF_FLOW.actions];
      const isAside = action === 'withdraw' || action === 'terminate';
      const drawn = section
        .split('\n')
        .some((line) =>
          isAside
            ? line.startsWith(`- ${button}`)
            : line.startsWith(`  ${state} --> ${next}:`) && line.includes(button ?? says),
        );
      expect([state, action, drawn]).toEqual([state, action, true]);
    }
  }
});
