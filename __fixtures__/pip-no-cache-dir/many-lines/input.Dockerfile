FROM python:3.12
RUN pip install \
      --upgrade \
      # the framework
      flask==3.0.* \
      gunicorn
