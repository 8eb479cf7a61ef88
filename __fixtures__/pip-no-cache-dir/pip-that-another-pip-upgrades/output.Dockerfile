FROM registry.example.com/team/base AS other-pip
RUN pip3 install --upgrade pip && rm -rf ~/.cache/pip
RUN pip2 install pandas && rm -rf ~/.cache/pip

FROM registry.example.com/team/base AS virtual-environment
RUN python3 -m venv /venv && . /venv/bin/activate && pip install --upgrade pip && \
    rm -rf ~/.cache/pip
RUN pip install pandas && rm -rf ~/.cache/pip

FROM registry.example.com/team/base AS other-user
USER app
RUN pip install --upgrade pip && rm -rf ~/.cache/pip
USER root
RUN pip install pandas && rm -rf ~/.cache/pip

FROM registry.example.com/team/base AS under-condition
RUN test -n "$NEW" && pip install --upgrade pip || true && rm -rf ~/.cache/pip
RUN pip install pandas && rm -rf ~/.cache/pip

FROM registry.example.com/team/base AS too-old
RUN pip install 'pip==18.1' && rm -rf ~/.cache/pip
RUN pip install pandas && rm -rf ~/.cache/pip
