// What may go wrong with a registry, in words for people and without a secret in them.

/**
 * `absent`: there is no such image. `denied`: it is there for others, or nobody can tell. `again`: asking later may help.
 * `silent`: nobody answers, which later may be otherwise too. `wrong`: what came is not what was asked for. `limit`: it is more than is read, or takes longer than is waited.
 * `foreign`: it is well-formed, and no image that is read here. `stopped`: by the user.
 */
export type Kind = 'absent' | 'foreign' | 'denied' | 'again' | 'silent' | 'wrong' | 'limit' | 'stopped'

export class Trouble extends Error {
  constructor(
    readonly kind: Kind,
    message: string,
    /** How long the registry wants to be left alone, in milliseconds. */
    readonly pauseMs?: number,
  ) {
    super(message)
  }
}

/** An address as it may be shown: without names, passwords and signatures. */
export function shownUrl({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`
}

/** Whether an address has a name or a password in it. */
export function namesSomebody({ username, password }: URL): boolean {
  return username !== '' || password !== ''
}
