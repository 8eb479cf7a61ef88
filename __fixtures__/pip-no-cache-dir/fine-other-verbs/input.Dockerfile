FROM python:3.12
RUN pip freeze && pip uninstall -y a && pip list && pip config list && pipenv install && pipx install b && uv sync && uv venv
CMD ["pip", "install", "x"]
