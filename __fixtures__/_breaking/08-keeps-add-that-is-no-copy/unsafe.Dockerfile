FROM debian:12
ENV LANG=C.UTF-8
ADD https://example.com/tool.bin /usr/local/bin/tool
ADD git@git.example.com:team/tool.git /src/tool
ADD rootfs.tar.xz /
ADD image-data /data
ADD $ARTIFACT /app/
