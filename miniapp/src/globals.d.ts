/// <reference types="@tarojs/taro" />

declare module '*.css';

/** Address of the API for WeChat, fixed at build time. */
declare const API_BASE: string;

/** WeChat's message templates, comma-separated, fixed at build time; empty asks nobody. */
declare const SUBSCRIBE_TEMPLATES: string;
