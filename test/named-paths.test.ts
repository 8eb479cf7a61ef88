// Which absolute paths arguments and variables name.

import { expect, test } from 'vitest'
import { namedPaths } from '../transforms/user-non-root/named-paths.ts'

test.each<[value: string, paths: readonly string[], byOthers?: readonly string[]]>([
  ['/data', ['/data']],
  ['--log-file=/var/log/x', ['/var/log/x']],
  ['--log-file log/x', []],
  ['unix:/run/x.sock', ['/run/x.sock']],
  ['--bind=unix:/run/x.sock', ['/run/x.sock']],
  ['unix:///run/x.sock', ['/run/x.sock']],
  ['http+unix:///run/x.sock', ['/run/x.sock']],
  ['unix:x.sock', []],
  ['UNIX:/run/x.sock', ['/run/x.sock']],
  ['file:/data/x', ['/data/x']],
  ['file:///data/x', ['/data/x']],
  ['-Djava.security.egd=file:/dev/urandom', ['/dev/urandom']],
  ['sqlite:////data/x.db', ['/data/x.db']],
  // To SQLAlchemy and Django three slashes stand before a path that is relative.
  ['sqlite:///x.db', [], ['/x.db']],
  ['sqlite:///x.db?mode=ro', [], ['/x.db']],
  ['--database-url=sqlite:///data/app.db', [], ['/data/app.db']],
  ['sqlite://app.db', []],
  ['sqlite::memory:', []],
  ['db+sqlite:////data/r.db', ['/data/r.db']],
  ['--result-backend=db+sqlite:////data/r.db', ['/data/r.db']],
  ['duckdb:////data/x.duckdb', ['/data/x.duckdb']],
  ['lmdb:///data/x', ['/data/x']],
  ['filesystem:///data', ['/data']],
  ['-p/run/g.pid', ['/run/g.pid']],
  ['-d/data', ['/data']],
  ['A=/app/../srv/b', ['/srv/b']],
  ['jdbc:sqlite:/data/x.db', ['/data/x.db']],
  ['jdbc:h2:file:/data/x', ['/data/x']],
  ['jdbc:h2:/data/x', ['/data/x']],
  ['jdbc:h2:mem:x', []],
  ['sqlite:////data/x.db?mode=rwc', ['/data/x.db']],
  ['DSN=file:/data/x.db?cache=shared', ['/data/x.db']],
  ['sqlite+aiosqlite:////data/x.db', ['/data/x.db']],
  ['sqlite3:////data/x.db', ['/data/x.db']],
  ['-bunix:/run/x.sock', ['/run/x.sock']],
  ['https://example.com/x?next=y', []],
  ['https://example.com/x', []],
  ['postgres://db/x', []],
  ['myfile:/x', []],
  ['--bind unix:/run/x.sock --log-file=/var/log/x', ['/run/x.sock', '/var/log/x']],
  ['classpath:/x.yml,file:/etc/x/', ['/etc/x']],
])('%s', (value, paths, byOthers = paths) => {
  expect(namedPaths(value, true).map(({ path }) => path)).toEqual(paths)
  expect(namedPaths(value, false).map(({ path }) => path)).toEqual(byOthers)
})

test.each([
  ['/app.sock', true],
  ['unix:/run/x', true],
  ['sqlite:////etc/x', true],
  ['/g.pid', true],
  ['/config.yml', false],
  ['file:/etc/x/', false],
  ['file:/data/x.db', true],
])('%s is written: %s', (value, isWritten) => {
  expect(namedPaths(value, true)).toMatchObject([{ isWritten }])
})
