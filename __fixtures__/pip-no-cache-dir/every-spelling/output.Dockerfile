FROM python:3.12
RUN pip install --no-cache-dir a && pip3 install --no-cache-dir b && pip3.12 install --no-cache-dir c && python -m pip install --no-cache-dir d && python3 -m pip install --no-cache-dir -U pip
RUN pip wheel --no-cache-dir -w /w e && pip download --no-cache-dir f
