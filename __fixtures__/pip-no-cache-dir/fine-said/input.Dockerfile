FROM python:3.12
RUN pip install --no-cache-dir a && pip --no-cache-dir install b && pip install --cache-dir /c d && pip --cache-dir=/c install e
RUN uv pip install --no-cache f && uv pip install -n g && PIP_NO_CACHE_DIR=1 pip install h
