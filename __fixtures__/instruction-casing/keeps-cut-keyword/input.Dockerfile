FROM debian:12
co\
py a b
RUN make
