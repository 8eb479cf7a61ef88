// What hadolint calls the rules of droast: the two number the same concerns differently.

/**
 * From droast's own table, `aliases` in its src/hadolint.rs, the other way round; those that some transform answers.
 * https://github.com/immanuwell/dockerfile-roast
 */
export const HADOLINT_RULES: Readonly<Record<string, string>> = {
  DF002: 'DL3002',
  DF003: 'DL3059',
  DF004: 'DL3009',
  DF006: 'DL3020',
  DF009: 'DL3000',
  DF010: 'DL3004',
  DF015: 'DL3014',
  DF016: 'DL3015',
  DF018: 'DL3025',
  DF019: 'DL4000',
  DF025: 'DL3025',
  DF027: 'DL3030',
  DF029: 'DL3019',
  DF030: 'DL3042',
  DF038: 'DL4003',
  DF039: 'DL4004',
  DF041: 'DL3012',
  DF043: 'DL3034',
  DF045: 'DL3036',
  DF046: 'DL3040',
  DF047: 'DL3032',
  DF055: 'DL3060',
  DF057: 'DL4006',
  DF059: 'DL3027',
  DF064: 'DL3046',
}
