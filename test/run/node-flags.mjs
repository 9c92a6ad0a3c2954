/**
 * How a process of the API is started: room for the young objects of a full batch, which all die together (with less
 * they are copied into the old space first, and the process works a tenth more), and an old space that is swept before
 * it fills the machine.
 */
export const NODE_FLAGS = ['--max-semi-space-size=64', '--max-old-space-size=256'];
