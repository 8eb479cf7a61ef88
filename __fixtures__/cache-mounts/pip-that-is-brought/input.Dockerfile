FROM debian:wheezy
RUN curl https://bootstrap.pypa.io/pip/2.7/get-pip.py | python
RUN pip install ansible
