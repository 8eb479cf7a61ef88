FROM debian:12
ONBUILD RUN apt-get update && apt-get install -y make
ONBUILD COPY . /src
ONBUILD RUN make -C /src
