// Whether a text says a name: `adduser`, and neither `adduser-abc` nor `myadduser`.

/** Whether a name stands anywhere in a text, not as a part of a longer one. */
export function saysName(text: string, name: string): boolean {
  const [first = '', ...more] = text.split(name)
  return more.some((behind, i) => !/[\w-]$/.test(more[i - 1] ?? first) && !/^[\w-]/.test(behind))
}
