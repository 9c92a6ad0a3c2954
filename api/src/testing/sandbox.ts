import { type Sandbox, sandbox } from '../sandbox/sandbox';

/** The outside world for a test file: real HTTP, stand-ins on the other side. Call once at the top. */
export function useSandbox(): Sandbox {
  beforeAll(() => sandbox.start());
  afterAll(() => sandbox.stop());
  return sandbox;
}
