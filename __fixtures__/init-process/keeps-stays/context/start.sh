#!/bin/sh
python migrate.py
python app.py
