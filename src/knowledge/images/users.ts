// How a user is created, and which programs must start as root.
//
// Sources: GoogleContainerTools/distroless (user nonroot, 65532); the manuals of useradd (shadow-utils) and of busybox adduser.

import { programOf } from '../programs/inits.ts'
import type { Image } from './image.ts'

export interface User {
  readonly id: number
  readonly group: number
  /** The commands that create it; empty where the base image brings it, or needs none. */
  readonly commands: readonly string[]
  /** The folder that has to be made for it. */
  readonly home?: string
}

const NOBODY_AT_ALL = 65532

/**
 * The user that an image's program can run as; `undefined` where it is not known how one is created.
 *
 * @param withHome one that is created gets a home folder
 */
export function userOn(
  { distro, packages, users: [own] }: Image,
  { name, id }: { readonly name: string; readonly id: number },
  withHome: boolean,
): User | undefined {
  const made = withHome ? { home: `/home/${name}` } : {}
  const { home = '/nonexistent' } = made
  if (own !== undefined) return { id: own.id, group: own.group, commands: [] }
  switch (distro?.family) {
    case 'debian':
    case 'ubuntu':
      return { id, group: id, commands: shadow(name, id, home, '/usr/sbin/nologin'), ...made }
    case 'rpm':
      return packages.includes('shadow-utils')
        ? { id, group: id, commands: shadow(name, id, home, '/sbin/nologin'), ...made }
        : undefined
    case 'alpine':
      return {
        id,
        group: id,
        commands: [
          `addgroup -g ${id} ${name}`,
          `adduser -D -H -h ${home} -s /sbin/nologin -u ${id} -G ${name} ${name}`,
        ],
        ...made,
      }
    case 'none':
      // A number needs no entry in /etc/passwd.
      return distro.id === 'busybox' ? undefined : { id: NOBODY_AT_ALL, group: NOBODY_AT_ALL, commands: [] }
    default:
      return undefined
  }
}

function shadow(name: string, id: number, home: string, shell: string): readonly string[] {
  return [
    `groupadd --gid ${id} ${name}`,
    `useradd --no-log-init --uid ${id} --gid ${id} --no-create-home --home-dir ${home} --shell ${shell} ${name}`,
  ]
}

/** Programs that start as root, and become somebody else by themselves where they do. */
const OF_ROOT = new Set(
  [
    'cron crond anacron sshd dockerd containerd docker nginx openresty httpd httpd-foreground apache2 apache2ctl apachectl',
    'apache2-foreground supervisord init systemd s6-svscan runsvdir dnsmasq named unbound haproxy openvpn keepalived dovecot',
    'postfix master exim smtpd rsyslogd syslogd syslog-ng ntpd chronyd vsftpd proftpd pure-ftpd smbd nmbd slapd mysqld mysqld_safe',
    'mariadbd mongod postgres redis-server php-fpm tor squid xinetd inetd iptables tcpdump ping mount fuse kubelet consul vault',
    'gosu su-exec setpriv su sudo runuser chroot service systemctl rc-service start-stop-daemon strongswan ipsec charon bird zabbix_agentd',
    'sniproxy varnishd freeradius radiusd asterisk cupsd avahi-daemon dhcpd tftpd in.tftpd snmpd telegraf fluentd filebeat auditd fail2ban-server',
    'ntopng caddy traefik mosquitto rabbitmq-server influxd grafana-server transmission-daemon deluged syncthing memcached murmurd minidlnad',
  ].flatMap((line) => line.split(' ')),
)

/** Programs that write into the home folder, which the created user has none of. */
const NEED_HOME = new Set(
  'go cargo mvn mvnw gradle gradlew jupyter jupyter-lab jupyter-notebook dotnet sbt lein vim emacs tmux fish geth parity bitcoind litecoind ipfs monerod lnd gitea drone caddy code-server rstudio-server streamlit luigid airflow superset'.split(
    ' ',
  ),
)

/** Whether a program must start as root, or does when it works at all. */
export function startsAsRoot(program: string): boolean {
  return OF_ROOT.has(programOf(program))
}

/** Whether a program does not work without a home folder. */
export function needsHome(program: string): boolean {
  return NEED_HOME.has(programOf(program))
}

/** Signs of files in the home folder of root, which nobody else may read. */
export const IN_HOME_OF_ROOT = [
  '/root',
  '~/',
  '$HOME',
  '${HOME}',
  '--user',
  'nvm',
  'rbenv',
  'pyenv',
  'rustup',
  'sdkman',
  'pipx',
  'pipenv install',
  'poetry install',
  'playwright',
  'puppeteer',
  'cargo install',
  'dotnet tool',
]

/** The first port that needs no privilege. */
export const FIRST_FREE_PORT = 1024
