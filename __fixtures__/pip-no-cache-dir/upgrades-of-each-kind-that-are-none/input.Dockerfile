FROM ubuntu:18.04
RUN pip3 install -U --prefix /srv pip
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U --root /srv pip
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U --download /srv pip
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U -d /srv pip
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U --no-index pip
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U --constraint /srv/c.txt pip
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U --dry-run pip
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U pip
ENV HOME=/srv
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U pip
ENV PYTHONPATH=/srv
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U pip
RUN conda activate tide && pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U pip
RUN workon tide && pip3 install flask

FROM ubuntu:18.04
USER app
RUN pip3 install -U pip
RUN sudo pip3 install flask

FROM ubuntu:18.04
USER app
RUN sudo -u bob pip3 install -U pip
RUN sudo -u bob pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U pip
USER app
RUN pip3 install flask
