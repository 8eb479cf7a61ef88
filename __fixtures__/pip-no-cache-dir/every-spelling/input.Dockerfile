FROM python:3.12
RUN pip install a && pip3 install b && pip3.12 install c && python -m pip install d && python3 -m pip install -U pip
RUN pip wheel -w /w e && pip download f
