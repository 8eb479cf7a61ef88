FROM ubuntu:18.04
RUN pip3 install -U pip || true
RUN pip3 install flask

FROM ubuntu:18.04 AS upgraded
RUN pip3 install -U pip

FROM upgraded
RUN python3 -m pip uninstall -y pip
RUN pip3 install flask

FROM ubuntu:18.04
RUN /a/bin/pip install -U pip
RUN rm -rf /a && python3 -m venv /a && /a/bin/pip install flask

FROM ubuntu:18.04
RUN --mount=type=tmpfs,target=/a /a/bin/pip install -U pip
RUN /a/bin/pip install flask

FROM ubuntu:18.04
RUN pip3 install -U pip
COPY --from=ubuntu:18.04 /usr /usr
RUN pip3 install flask

FROM ubuntu:18.04
RUN python -m pip install -U pip
RUN ln -sf python3 /usr/bin/python
RUN python -m pip install flask

FROM ubuntu:18.04
RUN python3 -m pip install -U pip
RUN update-alternatives --install /usr/bin/python3 python3 /usr/bin/python3.8 1
RUN python3 -m pip install flask

FROM ubuntu:18.04
RUN sudo -u app bash -c "pip3 install -U pip"
RUN sudo -u bob bash -c "pip3 install flask"

FROM ubuntu:18.04
RUN pip3 install "pip>=19.1; python_version<'3'"
RUN pip3 install flask

FROM ubuntu:18.04
ENV PIP_CONSTRAINT=/srv/constraints.txt
RUN pip3 install -U pip
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U -c constraints.txt pip
RUN pip3 install flask

FROM ubuntu:18.04
RUN pip3 uninstall -y pip
RUN python3 -m pip install -U pip
RUN python3 -mpip install flask
