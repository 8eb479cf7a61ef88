FROM python:3.12
RUN set -e; \
    pip install flask gunicorn \
                requests
RUN pip install -r requirements.txt \
                -r requirements-dev.txt
RUN pip install black \
        ruff
