FROM fedora:40
RUN dnf install -y gcc make
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
