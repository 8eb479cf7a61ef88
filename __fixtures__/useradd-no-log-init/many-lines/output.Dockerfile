FROM ubuntu:20.04
RUN groupadd -g ${GID} app \
 && useradd -l \
      --uid ${UID} \
      --gid app \
      app
