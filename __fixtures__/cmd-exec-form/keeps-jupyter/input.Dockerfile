FROM python:3.12 AS alone
CMD jupyter lab --ip=0.0.0.0

FROM python:3.12 AS module
CMD python3 -m jupyter lab --ip=0.0.0.0

FROM python:3.12 AS another-module
CMD nice -n 5 python3 -um jupyterlab --ip=0.0.0.0

FROM python:3.12 AS environment
CMD poetry run jupyter lab --ip=0.0.0.0

FROM python:3.12
CMD conda run -n lab --no-capture-output jupyter lab --ip=0.0.0.0
