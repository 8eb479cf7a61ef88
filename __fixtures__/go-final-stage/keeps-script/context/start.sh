#!/bin/sh
exec /app/tide
