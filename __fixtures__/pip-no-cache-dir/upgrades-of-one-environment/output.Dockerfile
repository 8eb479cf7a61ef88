FROM ubuntu:18.04
RUN . /srv/venv/bin/activate && pip install -U pip && rm -rf ~/.cache/pip
RUN . /srv/venv/bin/activate && pip install --no-cache-dir flask

FROM ubuntu:18.04
RUN . /srv/venv/bin/activate && pip install -U pip && rm -rf ~/.cache/pip
RUN pip install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN (. /srv/venv/bin/activate && pip install -U pip) && pip install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip install -U --target /srv/lib pip && rm -rf ~/.cache/pip
RUN pip install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN pip install -U pip && rm -rf ~/.cache/pip
RUN PATH=/srv/venv/bin:$PATH pip install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN export TIDE=1 && pip install -U pip && rm -rf ~/.cache/pip
RUN pip install --no-cache-dir flask

FROM ubuntu:18.04
RUN pip install -U pip && rm -rf ~/.cache/pip
RUN pip uninstall -y pip
RUN pip install flask && rm -rf ~/.cache/pip

FROM ubuntu:18.04
RUN sh -c "pip install -U pip && pip install flask" && rm -rf ~/.cache/pip
