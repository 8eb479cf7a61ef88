FROM debian:12
ONBUILD RUN apt-get update && apt-get install make
ONBUILD COPY . /src
ONBUILD RUN make -C /src
