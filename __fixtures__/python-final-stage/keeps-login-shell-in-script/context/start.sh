#!/bin/bash
exec bash -lc "gunicorn app:app"
