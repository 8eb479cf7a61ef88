FROM debian:12
WORKDIR /bin
RUN ln -sf bash sh
RUN mkdir -p /a/{b,c}

FROM debian:12
RUN ln -sf -t /bin /opt/sh
RUN mkdir -p /a/{b,c}

FROM debian:12
ARG S=/bin/sh
RUN ln -sf /bin/bash $S
RUN mkdir -p /a/{b,c}

FROM debian:12
RUN ln -sf $(which bash) $(which sh)
RUN mkdir -p /a/{b,c}

FROM archlinux
SHELL ["/bin/zsh", "-c"]
RUN echo 'X=/srv/x' > /root/.zshenv
RUN mkdir -p $X
