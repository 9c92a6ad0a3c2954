/** Stands for a picture or a style sheet: the tests read words and roles, not files. */
export default 'asset';
