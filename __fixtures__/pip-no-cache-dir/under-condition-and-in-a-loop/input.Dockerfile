FROM python:3.12
ARG DEV
RUN if [ "$DEV" = 1 ]; then pip install -r dev.txt; fi
RUN for f in a b; do pip install "$f"; done
