FROM debian:12
COPY a /pool
COPY b /pool/b
# Hand the pool over.
RUN chown -R 5:5 /pool
COPY c /cave
RUN chown -R 5:5 \
    # the whole of it
    /cave
COPY d /dune
# hadolint ignore=DL3059
RUN chown -R 5:5 /dune
