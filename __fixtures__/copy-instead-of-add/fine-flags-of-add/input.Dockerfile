FROM debian:12
ADD --unpack=false x.json /x
ADD --checksum=sha256:0123 x.json /x
ADD --keep-git-dir=true x.json /x
