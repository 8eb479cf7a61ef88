FROM ubuntu:20.04
RUN groupadd -g ${GID} app \
 && useradd \
      --uid ${UID} \
      --gid app \
      app
