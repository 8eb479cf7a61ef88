// Which programs must start as root, and which do not work without a home folder.
//
// Sources: the programs' own manuals.

import { programOf } from './inits.ts'

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
  'go cargo mvn mvnw gradle gradlew jupyter jupyter-lab jupyter-notebook dotnet sbt lein vim emacs tmux fish geth parity bitcoind litecoind ipfs monerod lnd gitea drone caddy code-server rstudio-server luigid airflow superset'.split(
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
