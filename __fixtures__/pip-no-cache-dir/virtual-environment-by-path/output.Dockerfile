FROM python:3.12
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir -r requirements.txt
