// Runs a part of a test without a network: a connection that is opened all the same fails it.

import net from 'node:net'
import tls from 'node:tls'
import { onTestFinished } from 'vitest'

/** Runs something while every connection but those to `hosts` throws. */
export async function withoutNetwork<Result>(hosts: readonly string[], body: () => Promise<Result>): Promise<Result> {
  const { connect } = net.Socket.prototype
  const { fetch } = globalThis
  const tlsConnect = tls.connect
  const restore = (): void => {
    net.Socket.prototype.connect = connect
    tls.connect = tlsConnect
    globalThis.fetch = fetch
  }
  onTestFinished(restore)
  const refuse = (): never => {
    throw new Error('a connection was opened')
  }
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
    return JSON.stringify(args[0]).includes(hosts[0] ?? '\0') ? Reflect.apply(connect, this, args) : refuse()
  } as typeof connect
  tls.connect = refuse
  if (hosts.length === 0) globalThis.fetch = refuse
  try {
    return await body()
  } finally {
    restore()
  }
}
