/// <reference types="@tarojs/taro" />

declare module '*.css';

/** Address of the API for WeChat, fixed at build time. */
declare const API_BASE: string;
