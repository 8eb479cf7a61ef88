FROM debian:12
RUN useradd -l ferry
COPY ferry.conf /etc/ferry.conf
COPY l3.ini /etc/ferry/l3.ini
RUN chown ferry:ferry /etc/ferry.conf && \
    chown root:ferry /etc/ferry/l3.ini

COPY quay-* /
RUN chown ferry:ferry /quay-*
COPY pier.txt /
RUN chown ferry:ferry /pier.txt
