FROM alpine:3.20
RUN sort /etc/passwd | head -n 1 > /first
RUN yes | ./licenses
RUN ./features | grep -q fast
RUN grep -v '^#' /etc/services | sort > /services
RUN ./list | awk '/x/ { print; exit }' > /x
RUN ./list | sed -n '1p;q' > /x
RUN ls "$(./where | head -n 1)" | sort > /files
RUN $LIST | sort > /files
