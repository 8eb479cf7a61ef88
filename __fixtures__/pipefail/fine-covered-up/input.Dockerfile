FROM alpine:3.20
RUN curl -fsSL https://downloads.example.com/extra.tar.gz | tar xz || true
RUN if ./list | sort > /list; then echo listed; fi
RUN ./list | sort > /list; echo done
RUN ! ./list | sort > /list
