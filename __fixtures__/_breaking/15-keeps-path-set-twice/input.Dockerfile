FROM debian:12
ENV PATH=/opt/a/bin:$PATH
ENV PATH=/opt/b/bin:$PATH
