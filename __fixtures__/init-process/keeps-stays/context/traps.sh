#!/bin/bash
trap "kill 0" TERM
python app.py &
wait
