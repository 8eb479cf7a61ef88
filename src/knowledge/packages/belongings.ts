// What belongs to a package though it does not bear its name: programs it brings, files of its own, users it makes.
//
// Sources: the lists of files and the maintainer scripts of the packages in Debian 12, Alpine 3.20 and Fedora 40.

/** Packages by what their names have in them, and what is theirs: programs by name, files and folders by path. */
const BELONGINGS: readonly (readonly [packages: string, belongings: string])[] = [
  ['apache2 httpd', 'a2enmod a2dismod a2ensite a2dissite a2enconf a2disconf www-data /var/www /etc/httpd /etc/apache2'],
  ['nginx lighttpd', 'www-data /var/www /usr/share/nginx'],
  ['php', 'phpenmod phpdismod php5enmod php5dismod docker-php-ext-enable'],
  [
    'locales glibc-locale langpack language-pack',
    'locale-gen localedef update-locale /etc/locale.gen /etc/default/locale',
  ],
  ['tzdata', '/etc/localtime /etc/timezone /usr/share/zoneinfo'],
  ['shadow passwd', 'useradd usermod userdel groupadd groupmod groupdel chpasswd'],
  ['ca-certificates', 'update-ca-certificates /usr/local/share/ca-certificates /etc/ssl/certs'],
  ['certbot', '/etc/letsencrypt'],
  ['sudo', 'visudo /etc/sudoers /etc/sudoers.d'],
  ['cron cronie', 'crontab /etc/cron.d /var/spool/cron /etc/crontab'],
  ['libcap', 'setcap'],
  ['openssh', '/etc/ssh /var/run/sshd /run/sshd /root/.ssh /etc/pam.d/sshd'],
  ['mongodb', '/data/db /var/lib/mongodb /etc/mongod.conf'],
  ['mariadb mysql', '/var/lib/mysql /etc/mysql /etc/my.cnf'],
]

const TABLE = BELONGINGS.map(([packages, belongings]) => ({
  packages: packages.split(' '),
  belongings: belongings.split(' '),
}))

/**
 * Whether a package is known to bring something.
 *
 * @param name the package's
 * @param thing a program's or a user's name, or a path
 */
export function hasAsItsOwn(name: string, thing: string): boolean {
  return TABLE.some(
    ({ packages, belongings }) => packages.some((part) => name.includes(part)) && isAmong(thing, belongings),
  )
}

/** Whether two things come with the same package. */
export function haveOneOwner(thing: string, other: string): boolean {
  return TABLE.some(({ belongings }) => isAmong(thing, belongings) && isAmong(other, belongings))
}

function isAmong(thing: string, belongings: readonly string[]): boolean {
  return belongings.some((one) => thing === one || (one.startsWith('/') && thing.startsWith(`${one}/`)))
}
