import { act, renderHook } from '@testing-library/react';
import { useCountdown } from './use-countdown';

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T02:00:00Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

test('it counts down by the second and stops at zero', () => {
  const { result } = renderHook(useCountdown);
  expect(result.current.left).toBe(0);
  act(() => result.current.start(60));
  expect(result.current.left).toBe(60);
  act(() => jest.advanceTimersByTime(1000));
  expect(result.current.left).toBe(59);
  act(() => jest.advanceTimersByTime(59_000));
  expect(result.current.left).toBe(0);
  expect(jest.getTimerCount()).toBe(0);
});

test('a phone that slept for half a minute shows what is really left', () => {
  const { result } = renderHook(useCountdown);
  act(() => result.current.start(60));
  jest.setSystemTime(new Date('2026-11-23T02:00:30Z'));
  act(() => jest.advanceTimersByTime(1000));
  expect(result.current.left).toBe(29);
});

test('leaving the page leaves no timer behind', () => {
  const { result, unmount } = renderHook(useCountdown);
  act(() => result.current.start(60));
  unmount();
  expect(jest.getTimerCount()).toBe(0);
});
