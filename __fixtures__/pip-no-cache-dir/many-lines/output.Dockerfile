FROM python:3.12
RUN pip install --no-cache-dir \
      --upgrade \
      # the framework
      flask==3.0.* \
      gunicorn
