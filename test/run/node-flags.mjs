/**
 * How a process of the API is started: room for the young objects of a full batch, which all die together. With less
 * they are copied into the old space first; the process then works a tenth more and grows.
 */
export const NODE_FLAGS = ['--max-semi-space-size=64'];
