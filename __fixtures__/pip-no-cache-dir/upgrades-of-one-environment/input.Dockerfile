FROM ubuntu:18.04
RUN . /srv/venv/bin/activate && pip install -U pip
RUN . /srv/venv/bin/activate && pip install flask

FROM ubuntu:18.04
RUN . /srv/venv/bin/activate && pip install -U pip
RUN pip install flask

FROM ubuntu:18.04
RUN (. /srv/venv/bin/activate && pip install -U pip) && pip install flask

FROM ubuntu:18.04
RUN pip install -U --target /srv/lib pip
RUN pip install flask

FROM ubuntu:18.04
RUN pip install -U pip
RUN PATH=/srv/venv/bin:$PATH pip install flask

FROM ubuntu:18.04
RUN export TIDE=1 && pip install -U pip
RUN pip install flask

FROM ubuntu:18.04
RUN pip install -U pip
RUN pip uninstall -y pip
RUN pip install flask

FROM ubuntu:18.04
RUN sh -c "pip install -U pip && pip install flask"
