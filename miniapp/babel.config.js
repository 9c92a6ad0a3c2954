/** Syntax for the oldest phones served: ES2018, as WeChat's own checker expects. */
module.exports = {
  sourceType: 'unambiguous',
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { ios: '12', chrome: '64' },
        ignoreBrowserslistConfig: true,
      },
    ],
  ],
};
