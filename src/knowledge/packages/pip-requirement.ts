// What a text asks of the version of pip itself, as a requirement does: `pip==9.0.3`, `pip < 19`, `pip>=20,<21`.

interface Clause {
  readonly operator: string
  /** As written; an expansion as it is. */
  readonly version: string
}

/** Options that no pip from 10.0 on has, by pip's own news: who gives them has an older one. */
export const OPTIONS_OF_OLD_PIP = [
  '--allow-all-external',
  '--allow-external',
  '--allow-unverified',
  '--no-use-wheel',
  '--download-cache',
]

/** Whether a text asks for a pip by its version, or by its name alone. */
export function asksForPip(text: string): boolean {
  return text.trim() === 'pip' || clausesIn(text).length > 0
}

/** Whether a text may ask for a pip before 19.1 where a newer one is there: a version that is not known may be any. */
export function mayAskForOldPip(text: string): boolean {
  return clausesIn(text).some(({ operator, version }) => {
    const order = toNineteenOne(version)
    if (['==', '===', '~=', '=', '<='].includes(operator)) return order === undefined || order < 0
    return operator === '<' && (order === undefined || order <= 0)
  })
}

/** Whether a text asks for a pip that is 19.1 at least. */
export function asksForNewPip(text: string): boolean {
  return clausesIn(text).some(
    ({ operator, version }) =>
      ['==', '===', '~=', '>=', '>'].includes(operator) && (toNineteenOne(version) ?? Number.NaN) >= 0,
  )
}

/** `pip==9`; `--pip=18.1` of virtualenv asks for one, too. */
const NAME = /(?:(?<![\w.-])|(?<=--))pip(?:\[[^\]]*\])?(?=\s*[=<>~!])/gi

/** A file of pip's own: `pip-9.0.1-py2.py3-none-any.whl`. */
const ARCHIVE = /(?<![\w.-])pip-(\d[\w.]*?)(?:-py[\w.-]*\.whl|\.tar\.gz|\.zip)/gi

const CLAUSE = /[\s,]*([=<>~!]+)\s*([^\s,;'"()]*)/y

function clausesIn(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  for (const { index, 0: name } of text.matchAll(NAME)) {
    CLAUSE.lastIndex = index + name.length
    for (let match = CLAUSE.exec(text); match !== null; match = CLAUSE.exec(text))
      clauses.push({ operator: match[1]!, version: match[2]! })
  }
  for (const [, version = ''] of text.matchAll(ARCHIVE)) clauses.push({ operator: '==', version })
  return clauses
}

/** Below zero for a version before 19.1; `undefined` where it is not known: `19.*` may be either. */
function toNineteenOne(version: string): number | undefined {
  const [major, minor = '0'] = version.split('.')
  if (!isNumber(major) || (major === '19' && !isNumber(minor))) return undefined
  return major === '19' ? Number(minor) - 1 : Number(major) - 19
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && text !== '' && [...text].every((character) => character >= '0' && character <= '9')
}
