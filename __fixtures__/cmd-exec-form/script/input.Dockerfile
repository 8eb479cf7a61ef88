FROM debian:bookworm-slim
WORKDIR /srv
COPY scripts/ ./
COPY bin/serve /usr/local/bin/
CMD ./run.sh --all
