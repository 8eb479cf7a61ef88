FROM python:3.12
RUN pip install wheelhouse
ENV WHEELS=/root/.cache/pip/wheels
CMD ["python", "-m", "wheelhouse"]
