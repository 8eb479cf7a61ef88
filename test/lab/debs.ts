// Tiny Debian packages under real names: each leaves a file, its programs as stand-ins, and its configuration files.

import { createHash } from 'node:crypto'
import { type Entry, tar } from '../images/tar-writer.ts'
import type { Package, Relation } from './index.ts'

/** The archive of a package, and what an index says of it. */
export interface Deb {
  readonly file: string
  readonly bytes: Buffer
  readonly stanza: string
}

/** Where the stand-in lies in every world. */
const STAND_IN = '/usr/lib/lab/stand-in'

/** And where the programs are that do what they do. */
const REAL_PROGRAMS = '/usr/lib/lab/real'

/** Files that Dockerfiles change with sed, or delete, as the packages bring them; in the words of this lab. */
const CONFIGURATION: Readonly<Record<string, readonly string[]>> = {
  nginx: ['/etc/nginx/nginx.conf', '/etc/nginx/sites-available/default', '/etc/nginx/conf.d/default.conf'],
  'nginx-common': ['/etc/nginx/mime.types'],
  apache2: [
    '/etc/apache2/apache2.conf',
    '/etc/apache2/ports.conf',
    '/etc/apache2/envvars',
    '/etc/apache2/sites-available/000-default.conf',
    '/etc/apache2/sites-available/default-ssl.conf',
  ],
  'openssh-server': ['/etc/ssh/sshd_config', '/etc/pam.d/sshd'],
  sudo: ['/etc/sudoers'],
  supervisor: ['/etc/supervisor/supervisord.conf', '/etc/supervisor/conf.d/.keep'],
  'redis-server': ['/etc/redis/redis.conf'],
  'mysql-server': ['/etc/mysql/my.cnf', '/etc/mysql/mysql.conf.d/mysqld.cnf'],
  'mariadb-server': ['/etc/mysql/my.cnf', '/etc/mysql/mariadb.conf.d/50-server.cnf'],
  postgresql: ['/etc/postgresql/15/main/postgresql.conf', '/etc/postgresql/15/main/pg_hba.conf'],
  locales: ['/etc/locale.gen', '/usr/share/i18n/SUPPORTED'],
  tzdata: ['/usr/share/zoneinfo/UTC', '/usr/share/zoneinfo/Europe/Berlin', '/usr/share/zoneinfo/Asia/Shanghai'],
  cron: ['/etc/crontab', '/etc/cron.d/.keep'],
  rsyslog: ['/etc/rsyslog.conf'],
  'php5-fpm': ['/etc/php5/fpm/php.ini', '/etc/php5/fpm/php-fpm.conf', '/etc/php5/fpm/pool.d/www.conf'],
  'php-fpm': ['/etc/php/8.2/fpm/php.ini', '/etc/php/8.2/fpm/pool.d/www.conf'],
  php5: ['/etc/php5/apache2/php.ini', '/etc/php5/cli/php.ini'],
  vsftpd: ['/etc/vsftpd.conf'],
  samba: ['/etc/samba/smb.conf'],
  memcached: ['/etc/memcached.conf'],
  haproxy: ['/etc/haproxy/haproxy.cfg'],
  squid: ['/etc/squid/squid.conf'],
  bind9: ['/etc/bind/named.conf.options'],
  'isc-dhcp-server': ['/etc/dhcp/dhcpd.conf'],
  postfix: ['/etc/postfix/main.cf'],
}

interface Further {
  /** What a package has beside its own, by absolute path. */
  readonly files?: Readonly<Record<string, string>>
  /** Which of its programs are no stand-ins, by absolute path. */
  readonly real?: readonly string[]
}

/** Builds the archive of a package. The same package gives the same bytes. */
export function debOf(plain: Package, further: Further = {}): Deb {
  // A cache tells archives apart by their names and sizes alone, and one build's package depends on less than another's.
  const kind = createHash('sha256')
    .update(JSON.stringify([plain.relations, further]))
    .digest('hex')
    .slice(0, 6)
  // What is made up has the version that a Dockerfile asks for.
  const one = plain.file === '' ? plain : { ...plain, version: `${plain.version}+lab${kind}` }
  const { Conflicts: _, Breaks: __, Replaces: ___, ...relations } = one.relations
  const entries = Object.entries(relations).map(([relation, value]) => [relation, relaxed(value)])
  const control = controlOf({ ...one, relations: Object.fromEntries(entries) })
  const bytes = archive([
    ['debian-binary', Buffer.from('2.0\n')],
    ['control.tar', tar([{ path: './control', content: `${control}\n` }])],
    ['data.tar', tar(dataOf(one, further))],
  ])
  const digest = createHash('sha256').update(bytes).digest('hex')
  const file = `pool/lab/${digest.slice(0, 12)}/${one.name}_${one.version.replaceAll(/[:~+]/g, '-')}.deb`
  return { file, bytes, stanza: `${control}\nFilename: ${file}\nSize: ${bytes.length}\nSHA256: ${digest}\n` }
}

/**
 * Relations between names: base images have security updates that the index does not know, and no version of a package
 * differs here from another.
 */
function relaxed(value: string): string {
  return value.replaceAll(/\s*\([^)]*\)/g, '').replaceAll(/:any\b/g, '')
}

/** What an index says of the package itself, where its own archive is served. */
export function stanzaOf(one: Package): string {
  return `${controlOf(one)}\nFilename: ${one.file}\nSize: ${one.size}\nSHA256: ${one.sha256}\n`
}

function controlOf({ name, version, architecture, relations }: Package): string {
  const fields = Object.entries(relations) as readonly [Relation, string][]
  return [
    `Package: ${name}`,
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    'Maintainer: lab <lab@localhost>',
    ...fields.map(([relation, value]) => `${relation}: ${value}`),
    `Description: stands in for ${name}`,
  ].join('\n')
}

function dataOf({ name, version, programs }: Package, { files: ownFiles = {}, real = [] }: Further): readonly Entry[] {
  const files = new Map<string, Entry>()
  const put = (path: string, entry: Omit<Entry, 'path'>): void => {
    // The folders /bin and /sbin are links into /usr.
    const there = path.replace(/^\/(s?bin)\//, '/usr/$1/')
    for (let at = there.indexOf('/', 1); at > 0; at = there.indexOf('/', at + 1)) {
      const folder = `.${there.slice(0, at)}/`
      files.set(folder, { path: folder, type: '5' })
    }
    files.set(there, { path: `.${there}`, ...entry })
  }
  put(`/usr/share/lab/${name}`, { content: `${name} ${version}\n` })
  for (const program of programs) {
    const link = real.includes(program) ? `${REAL_PROGRAMS}/${program.slice(program.lastIndexOf('/') + 1)}` : STAND_IN
    put(program, { type: '2', link })
  }
  for (const path of CONFIGURATION[name] ?? [])
    put(path, { content: `# ${path} of ${name}\nlisten = 80\nuser = root\n` })
  for (const [path, content] of Object.entries(ownFiles)) put(path, { content })
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The old Unix archive that a .deb is. */
function archive(members: readonly (readonly [string, Buffer])[]): Buffer {
  const parts = members.flatMap(([name, bytes]) => {
    const head = `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(bytes.length).padEnd(10)}\`\n`
    return [Buffer.from(head), bytes, Buffer.from(bytes.length % 2 === 1 ? '\n' : '')]
  })
  return Buffer.concat([Buffer.from('!<arch>\n'), ...parts])
}
