FROM python:2.7
RUN pip install --allow-all-external --allow-unverified foo foo && rm -rf ~/.cache/pip
