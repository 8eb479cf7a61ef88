FROM alpine:3.20
RUN SCALE=$(./list | wc -l) && echo "$SCALE" > /scale
RUN mkdir -p /srv && (./list | tar xz -C /srv) && rm /list
RUN echo "`./list | sort`" > /list
