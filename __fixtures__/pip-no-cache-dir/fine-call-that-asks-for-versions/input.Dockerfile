FROM python:3.12
RUN ( pip install 'ansible==' || true )
RUN pip download "flask>=" 2>&1 | tail -n 1 || true
