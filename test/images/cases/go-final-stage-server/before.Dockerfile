FROM golang:1.19
ARG EDITION=first
LABEL org.opencontainers.image.title="ferry times" org.opencontainers.image.version=$EDITION
ENV FERRY_HARBOUR=Kiel
ENV CGO_ENABLED=0
WORKDIR /src
COPY go.mod ./
COPY main.go ./
COPY pages pages
RUN mkdir -p /var/lib/ferry && go build -o /usr/local/bin/ferry .

# asked by the pier's displays
EXPOSE 8080
STOPSIGNAL SIGINT
VOLUME /var/lib/ferry
HEALTHCHECK --interval=1m CMD ["/usr/local/bin/ferry", "-check"]
ENTRYPOINT ["/usr/local/bin/ferry"]
CMD ["-port", "8080"]
