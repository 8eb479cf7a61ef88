FROM debian:12
RUN cd /opt && git clone https://example.org/a.git && cd /
RUN cd /srv && ls
RUN wget https://example.org/b.tar.gz
RUN tar xf b.tar.gz
RUN rm b.tar.gz
RUN touch /a
RUN cd ~
