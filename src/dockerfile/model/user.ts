// Who the value of a USER means.

const ROOT = new Set(['root', '0', 'root:root', '0:0', 'root:0', '0:root'])

/** Whether it is root; `null` is a user that cannot be told. */
export function isRoot(user: string | null): boolean {
  return user !== null && ROOT.has(user)
}

/** Whether it is a number, alone or with that of a group, which every image knows. */
export function isNumericUser(user: string): boolean {
  return /^\d+(?::\d+)?$/.test(user)
}
