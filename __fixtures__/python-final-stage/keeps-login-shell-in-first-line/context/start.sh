#!/bin/bash -l
exec gunicorn app:app
