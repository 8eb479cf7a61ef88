FROM debian:12
RUN echo a > /etc/b
RUN apt-get autoremove -y
RUN apt-get clean
RUN rm -rf /var/lib/apt/lists/* /tmp/* /var/tmp/*
RUN yum install -y curl; yum clean all
RUN yum clean all
