FROM debian:12
RUN /bin/echo -e 'one\ntwo' > /etc/tool.conf
RUN wget -qO- https://tools.example.com/t.tar.gz | tar xz
CMD ["tool"]
