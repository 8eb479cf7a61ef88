FROM centos:7
ENV XDG_CACHE_HOME=/srv/cache
RUN curl -fsSL https://bootstrap.pypa.io/pip/2.7/get-pip.py | python && pip install pexpect

FROM example/base:3
ENV XDG_CACHE_HOME=/srv/cache
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install pexpect
