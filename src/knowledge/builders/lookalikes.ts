// Characters that look like a blank, like nothing, like a dash or like a quote, and are none to a builder.

export interface Lookalike {
  /** `blank`: a blank to the eye. `invisible`: nothing to the eye. */
  readonly kind: 'blank' | 'invisible' | 'dash' | 'quote'
  readonly name: string
}

/** Source of the names: the Unicode Character Database, UnicodeData.txt. */
const NAMES: readonly (readonly [Lookalike['kind'], number, string])[] = [
  ['blank', 0x85, 'next line'],
  ['blank', 0xa0, 'no-break space'],
  ['blank', 0x1680, 'Ogham space mark'],
  ['blank', 0x2000, 'en quad'],
  ['blank', 0x2001, 'em quad'],
  ['blank', 0x2002, 'en space'],
  ['blank', 0x2003, 'em space'],
  ['blank', 0x2004, 'three-per-em space'],
  ['blank', 0x2005, 'four-per-em space'],
  ['blank', 0x2006, 'six-per-em space'],
  ['blank', 0x2007, 'figure space'],
  ['blank', 0x2008, 'punctuation space'],
  ['blank', 0x2009, 'thin space'],
  ['blank', 0x200a, 'hair space'],
  ['blank', 0x2028, 'line separator'],
  ['blank', 0x2029, 'paragraph separator'],
  ['blank', 0x202f, 'narrow no-break space'],
  ['blank', 0x205f, 'medium mathematical space'],
  ['blank', 0x3000, 'ideographic space'],
  ['invisible', 0xad, 'soft hyphen'],
  ['invisible', 0x180e, 'Mongolian vowel separator'],
  ['invisible', 0x200b, 'zero width space'],
  ['invisible', 0x200c, 'zero width non-joiner'],
  ['invisible', 0x200d, 'zero width joiner'],
  ['invisible', 0x200e, 'left-to-right mark'],
  ['invisible', 0x200f, 'right-to-left mark'],
  ['invisible', 0x202a, 'left-to-right embedding'],
  ['invisible', 0x202b, 'right-to-left embedding'],
  ['invisible', 0x202c, 'pop directional formatting'],
  ['invisible', 0x202d, 'left-to-right override'],
  ['invisible', 0x202e, 'right-to-left override'],
  ['invisible', 0x2060, 'word joiner'],
  ['invisible', 0xfeff, 'byte order mark'],
  ['dash', 0x2010, 'hyphen'],
  ['dash', 0x2011, 'non-breaking hyphen'],
  ['dash', 0x2012, 'figure dash'],
  ['dash', 0x2013, 'en dash'],
  ['dash', 0x2014, 'em dash'],
  ['dash', 0x2015, 'horizontal bar'],
  ['dash', 0x2212, 'minus sign'],
  ['dash', 0xfe58, 'small em dash'],
  ['dash', 0xfe63, 'small hyphen-minus'],
  ['dash', 0xff0d, 'fullwidth hyphen-minus'],
  ['quote', 0x2018, 'left single quotation mark'],
  ['quote', 0x2019, 'right single quotation mark'],
  ['quote', 0x201c, 'left double quotation mark'],
  ['quote', 0x201d, 'right double quotation mark'],
  ['quote', 0x201e, 'double low-9 quotation mark'],
]

export const LOOKALIKES: ReadonlyMap<string, Lookalike> = new Map(
  NAMES.map(([kind, code, name]) => [String.fromCharCode(code), { kind, name }]),
)

/** `a no-break space (U+00A0)`; for a character of the table. */
export function called(character: string): string {
  const name = LOOKALIKES.get(character)?.name ?? ''
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name} (U+${code})`
}
