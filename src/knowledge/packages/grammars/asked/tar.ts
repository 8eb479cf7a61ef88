// The options of tar 1.34, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const TAR: Asked = {
  version: '1.34',
  options: {
    nothing: `
      --absolute-names --acls --anchored --append --auto-compress --block-number --bzip2 --catenate --check-device
      --check-links --clamp-mtime --compare --compress --concatenate --confirmation --create
      --delay-directory-restore --delete --dereference --diff --exclude-backups --exclude-caches
      --exclude-caches-all --exclude-caches-under --exclude-vcs --exclude-vcs-ignores --extract --force-local
      --full-time --get --gunzip --gzip --hard-dereference --help --ignore-case --ignore-command-error
      --ignore-failed-read --ignore-zeros --incremental --interactive --keep-directory-symlink --keep-newer-files
      --keep-old-files --list --lzip --lzma --lzop --multi-volume --no-acls --no-anchored --no-auto-compress
      --no-check-device --no-delay-directory-restore --no-ignore-case --no-ignore-command-error --no-null
      --no-overwrite-dir --no-recursion --no-same-owner --no-same-permissions --no-seek --no-selinux --no-unquote
      --no-verbatim-files-from --no-wildcards --no-wildcards-match-slash --no-xattrs --null --numeric-owner
      --old-archive --one-file-system --overwrite --overwrite-dir --portability --posix --preserve-order
      --preserve-permissions --read-full-records --recursion --recursive-unlink --remove-files --restrict
      --same-order --same-owner --same-permissions --seek --selinux --show-defaults --show-omitted-dirs
      --show-snapshot-field-ranges --show-stored-names --show-transformed-names --skip-old-files --sparse
      --test-label --to-stdout --touch --uncompress --ungzip --unlink-first --unquote --update --usage --utc
      --verbatim-files-from --verbose --verify --version --wildcards --wildcards-match-slash --xattrs --xz --zstd
      -? -A -B -G -J -M -O -P -R -S -U -W -Z -a -c -d -h -i -j -k -l -m -n -o -p -r -s -t -u -v -w -x -z
    `,
    value: `
      --add-file --blocking-factor --checkpoint-action --directory --exclude --exclude-from --exclude-ignore
      --exclude-ignore-recursive --exclude-tag --exclude-tag-all --exclude-tag-under --file --files-from --format
      --group --group-map --hole-detection --index-file --info-script --label --level --listed-incremental --mode
      --mtime --newer --newer-mtime --no-quote-chars --owner --owner-map --pax-option --quote-chars --quoting-style
      --record-size --rmt-command --rsh-command --sort --sparse-version --starting-file --strip-components --suffix
      --tape-length --to-command --transform --use-compress-program --volno-file --warning --xattrs-exclude
      --xattrs-include -C -F -H -I -K -L -N -T -V -X -b -f -g
    `,
    joined: '--atime-preserve --backup --checkpoint --occurrence --one-top-level --totals',
  },
  verbs: {},
}
