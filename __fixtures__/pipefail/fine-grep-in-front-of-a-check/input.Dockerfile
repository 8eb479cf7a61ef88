FROM debian:12
RUN curl -fsSLO https://example.com/x.tgz && grep " x.tgz\$" SHA256SUMS | sha256sum -c -
RUN grep x SUMS | sha512sum --check --status
CMD ["x"]
