declare module 'hyphen/nl/index.js' {
  type Options = { hyphenChar: string; minWordLength: number }
  const language: { hyphenateSync(text: string, options: Options): string }
  export default language
}
