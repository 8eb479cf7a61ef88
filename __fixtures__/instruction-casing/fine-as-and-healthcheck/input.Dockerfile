FROM debian:12 as build
RUN make
HEALTHCHECK --interval=5s cmd curl -f http://localhost/
