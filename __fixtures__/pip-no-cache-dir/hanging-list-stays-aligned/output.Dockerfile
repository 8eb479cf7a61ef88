FROM python:3.12
RUN set -e; \
    pip install --no-cache-dir \
                flask gunicorn \
                requests
RUN pip install --no-cache-dir \
                -r requirements.txt \
                -r requirements-dev.txt
RUN pip install --no-cache-dir black \
        ruff
