FROM registry.example.com/team/base AS other-pip
RUN pip3 install --upgrade pip
RUN pip2 install pandas

FROM registry.example.com/team/base AS virtual-environment
RUN python3 -m venv /venv && . /venv/bin/activate && pip install --upgrade pip
RUN pip install pandas

FROM registry.example.com/team/base AS other-user
USER app
RUN pip install --upgrade pip
USER root
RUN pip install pandas

FROM registry.example.com/team/base AS under-condition
RUN test -n "$NEW" && pip install --upgrade pip || true
RUN pip install pandas

FROM registry.example.com/team/base AS too-old
RUN pip install 'pip==18.1'
RUN pip install pandas
