FROM docker:27

RUN apk add --no-cache bash curl coreutils \
    # for whoever looks into it
    tmux nano bind-tools

COPY herd /usr/local/bin/herd
