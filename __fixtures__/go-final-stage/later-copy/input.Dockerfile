FROM golang:1.24
ADD . /src
RUN cd /src && go build -o /usr/local/bin/tide

COPY --chown=1000:1000 tables /tables
ENV TIDE_TABLES=/tables
USER 1000
ENTRYPOINT ["/usr/local/bin/tide"]
