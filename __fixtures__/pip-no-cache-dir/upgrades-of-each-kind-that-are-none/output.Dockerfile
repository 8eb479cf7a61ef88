FROM ubuntu:18.04
RUN pip3 install -U --prefix /srv pip && rm -rf ~/.cache/pip
RUN pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install -U --root /srv pip && rm -rf ~/.cache/pip
RUN pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install -U --download /srv pip && rm -rf ~/.cache/pip
RUN pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install -U -d /srv pip && rm -rf ~/.cache/pip
RUN pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install -U --no-index pip && rm -rf ~/.cache/pip
RUN pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install -U --constraint /srv/c.txt pip && rm -rf ~/.cache/pip
RUN pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install -U --dry-run pip && rm -rf ~/.cache/pip
RUN pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install -U pip && rm -rf ~/.cache/pip
ENV HOME=/srv
RUN pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install -U pip && rm -rf ~/.cache/pip
ENV PYTHONPATH=/srv
RUN pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install -U pip && rm -rf ~/.cache/pip
RUN conda activate tide && pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip3 install -U pip && rm -rf ~/.cache/pip
RUN workon tide && pip3 install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
USER app
RUN pip3 install -U pip && rm -rf ~/.cache/pip
RUN sudo pip3 install flask

FROM ubuntu:18.04
USER app
RUN sudo -u bob pip3 install -U pip
RUN sudo -u bob pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U pip && rm -rf ~/.cache/pip
USER app
RUN pip3 install flask && rm -rf ~/.cache/pip
