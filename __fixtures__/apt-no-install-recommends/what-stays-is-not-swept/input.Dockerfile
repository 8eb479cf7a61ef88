# Who recommends it stays.
FROM debian:12
RUN apt-get update && apt-get install -y curl xz-utils && curl -fsSLO https://tools.example.com/t.tar.xz && tar xf t.tar.xz \
    && apt-get purge -y --auto-remove xz-utils

# Nothing goes by itself here.
FROM debian:12
RUN apt-get update && apt-get install -y wget && wget -qO /tool https://tools.example.com/tool && apt-get purge -y wget
