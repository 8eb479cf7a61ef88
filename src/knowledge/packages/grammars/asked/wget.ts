// The options of wget 1.21.3, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const WGET: Asked = {
  version: '1.21.3',
  options: {
    nothing: `
      --adjust-extension --ask-password --auth-no-challenge --background --backup-converted --backups
      --content-disposition --content-on-error --continue --convert-file-only --convert-links --debug
      --delete-after --follow-ftp --force-directories --force-html --ftps-clear-data-connection
      --ftps-fallback-to-ftp --ftps-implicit --ftps-resume-ssl --help --https-only --ignore-case --ignore-length
      --inet4-only --inet6-only --keep-session-cookies --mirror --no-cache --no-check-certificate --no-clobber
      --no-config --no-cookies --no-directories --no-dns-cache --no-glob --no-host-directories --no-hsts
      --no-http-keep-alive --no-if-modified-since --no-iri --no-netrc --no-parent --no-passive-ftp --no-proxy
      --no-remove-listing --no-use-server-timestamps --no-verbose --no-warc-compression --no-warc-digests
      --no-warc-keep-log --page-requisites --preserve-permissions --protocol-directories --quiet --random-wait
      --recursive --relative --report-speed --restrict-file-names --retr-symlinks --retry-connrefused
      --save-headers --server-response --show-progress --span-hosts --spider --strict-comments --timestamping
      --trust-server-names --unlink --verbose --version --warc-cdx --xattr -4 -6 -E -F -H -K -L -N -S -V -b -c -d
      -h -k -m -nH -nc -nd -np -nv -p -q -r -v -x
    `,
    value: `
      --accept --accept-regex --append-output --base --bind-address --body-data --body-file --ca-certificate
      --ca-directory --certificate --certificate-type --ciphers --compression --config --connect-timeout --crl-file
      --cut-dirs --default-page --directory-prefix --dns-timeout --domains --exclude-directories --exclude-domains
      --execute --follow-tags --ftp-password --ftp-user --header --hsts-file --http-password --http-user
      --ignore-tags --include-directories --input-file --level --limit-rate --load-cookies --local-encoding
      --max-redirect --method --output-document --output-file --password --pinnedpubkey --post-data --post-file
      --prefer-family --private-key --private-key-type --progress --proxy-password --proxy-user --quota
      --read-timeout --referer --regex-type --reject --reject-regex --rejected-log --remote-encoding
      --retry-on-http-error --save-cookies --secure-protocol --start-pos --timeout --tries --use-askpass --user
      --user-agent --wait --waitretry --warc-dedup --warc-file --warc-header --warc-max-size --warc-tempdir -A -B
      -D -I -O -P -Q -R -T -U -X -a -e -i -l -o -t -w
    `,
  },
  verbs: {},
}
