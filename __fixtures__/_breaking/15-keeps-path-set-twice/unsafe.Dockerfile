FROM debian:12
ENV LANG=C.UTF-8
ENV PATH=/opt/a/bin:$PATH
ENV PATH=/opt/b/bin:$PATH
