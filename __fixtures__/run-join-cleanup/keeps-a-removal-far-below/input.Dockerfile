FROM debian:12
RUN apt-get update && apt-get install -y gcc
RUN make a
RUN make b
RUN make c
RUN make d
RUN make e
RUN make f
RUN make g
RUN make h
RUN apt-get purge -y gcc
