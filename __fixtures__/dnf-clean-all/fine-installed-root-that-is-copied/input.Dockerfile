FROM fedora:40 AS root
RUN dnf install -y --installroot=/mnt/sys glibc-minimal-langpack && rm -rf /mnt/sys/var/cache/*
FROM scratch
COPY --from=root /mnt/sys /
