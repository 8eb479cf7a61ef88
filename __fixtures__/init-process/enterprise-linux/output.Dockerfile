FROM rockylinux:9
RUN dnf install -y python3 && dnf clean all
RUN case "$(uname -m)" in \
        x86_64) file=tini-static-amd64; sum=c5b0666b4cb676901f90dfcb37106783c5fe2077b04590973b885950611b30ee ;; \
        aarch64) file=tini-static-arm64; sum=eae1d3aa50c48fb23b8cbdf4e369d0910dfc538566bfd09df89a774aa84a48b9 ;; \
        *) echo "no tini for $(uname -m)" >&2; exit 1 ;; \
    esac \
    && curl -fsSL -o /usr/bin/tini "https://github.com/krallin/tini/releases/download/v0.19.0/$file" \
    && echo "$sum  /usr/bin/tini" | sha256sum -c - \
    && chmod 755 /usr/bin/tini
COPY worker.py /srv/
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["python3", "/srv/worker.py"]
