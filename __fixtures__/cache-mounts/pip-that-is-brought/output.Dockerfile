FROM debian:wheezy
RUN curl https://bootstrap.pypa.io/pip/2.7/get-pip.py | python
RUN --mount=type=cache,id=debian-7-pip,target=/root/.cache/pip \
    pip install ansible
