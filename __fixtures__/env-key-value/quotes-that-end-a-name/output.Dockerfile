FROM debian:12
ENV V=1
ENV OPTS=-Dv="$V"rc\ -Dx

FROM debian:12
LABEL text="$PREFIX"data\ and\ more

FROM debian:12
ENV DOLLAR="$"A\ c

FROM debian:12
ENV V=1
ENV OPTS="-Dv=$V -Dx"
