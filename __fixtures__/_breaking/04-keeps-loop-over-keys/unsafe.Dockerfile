FROM debian:12
ENV LANG=C.UTF-8
ENV KEYS="A1 B2"
RUN for k in $KEYS; do gpg --batch --keyserver keys.example.com --recv-keys "$k" || exit 1; done
