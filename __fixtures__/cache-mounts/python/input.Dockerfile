FROM python:3.12
RUN pip install --upgrade pip && \
    pip install \
      --no-cache-dir \
      flask \
      --no-cache-dir
RUN python -m pip install x && rm -rf ~/.cache/pip /tmp/y && rm -rf /root/.cache
RUN pip install uv && uv pip install --system --no-cache -r requirements.txt
RUN --mount=type=secret,id=netrc,target=/root/.netrc pip install private
