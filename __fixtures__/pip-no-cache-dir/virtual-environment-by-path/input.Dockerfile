FROM python:3.12
RUN python -m venv /venv && /venv/bin/pip install -r requirements.txt
