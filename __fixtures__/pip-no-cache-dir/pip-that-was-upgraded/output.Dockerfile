FROM registry.example.com/team/base AS before
RUN pip3 install --upgrade pip && rm -rf ~/.cache/pip
RUN pip3 install pandas && rm -rf ~/.cache/pip

FROM registry.example.com/team/base AS in-the-same-run
RUN python3 -m pip install -U pip setuptools && python3 -m pip install pandas && rm -rf ~/.cache/pip

FROM python:3.6.4-slim AS pinned
RUN pip install pip==20.3.4 && rm -rf ~/.cache/pip
RUN pip install --no-cache-dir pandas

# uv has no such age.
FROM registry.example.com/team/base
RUN uv pip install --no-cache --system pandas
