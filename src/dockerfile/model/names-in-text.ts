// Whether a text says a name: `adduser`, and neither `adduser-abc` nor `myadduser`.

/** Whether a name stands anywhere in a text, not as a part of a longer one. */
export function saysName(text: string, name: string): boolean {
  return says(text, name, /[\w-]$/, /^[\w-]/)
}

/** The same of a file, whose name may go on behind a dot: `a.tgz`, and neither `a.tgz.asc` nor `b.a.tgz`. */
export function saysFileName(text: string, name: string): boolean {
  return says(text, name, /[\w.-]$/, /^(?:[\w-]|\.\w)/)
}

function says(text: string, name: string, before: RegExp, after: RegExp): boolean {
  const [first = '', ...more] = text.split(name)
  return more.some((behind, i) => !before.test(more[i - 1] ?? first) && !after.test(behind))
}
