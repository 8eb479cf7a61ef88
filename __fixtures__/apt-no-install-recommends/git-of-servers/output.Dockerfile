# No step of the build uses git: the server does.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client
COPY app /usr/bin/deployer
CMD ["deployer", "--serve"]

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends mercurial ca-certificates openssh-client
ENTRYPOINT ["/usr/bin/hg", "serve"]

# A step does, and nobody else.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && git clone --depth 1 https://git.example.com/site.git /srv
CMD ["python3", "-m", "http.server"]

# So do tools that build.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git build-essential ca-certificates
COPY . /src
RUN make -C /src install
CMD ["server"]

# Settings are no use of it.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client && git config --system http.postBuffer 1000000
CMD ["server"]
